# Sets up .venv from the hashed locks and hands over to invoke (tasks.py); builds nothing itself.
#
# The locks that .venv was made from are kept inside it. When one of them differs, .venv is made anew; the
# development lock only adds to the other, so `make site` and `make test` share one .venv in either order.

SHELL := /bin/sh
.NOTPARALLEL:
.DEFAULT_GOAL := site

VENV := .venv
BIN := $(VENV)/bin
INVOKE := $(BIN)/invoke
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement

# The first Python that runs and is new enough; a name on PATH may be a shim that does not run.
define find_python
python=; for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
  if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
  then python="$$name"; break; fi; \
done; \
if [ -z "$$python" ]; then \
  echo "Cakupan butuh Python 3.11 atau lebih baru, dengan modul venv. Pasang dahulu (Debian: apt-get install python3-venv), lalu ulangi; atau sebut letaknya: make PYTHON=/letak/python3.11" >&2; \
  echo "Cakupan needs Python 3.11 or newer, with its venv module. Install it first (Debian: apt-get install python3-venv), then try again; or name it: make PYTHON=/path/to/python3.11" >&2; \
  exit 1; \
fi
endef

.PHONY: site test check serve preview lint release bench lock clean help venv venv-dev

site: venv ## bangun situs ke output/ | build the site into output/
	@$(INVOKE) build

test: venv-dev ## semua pemeriksaan dan pengujian | every check and test
	@$(INVOKE) test

check: venv ## periksa data | check the data
	@$(INVOKE) check

serve: venv ## lihat situs yang sudah dibangun | look at the built site
	@$(INVOKE) serve

preview: venv ## pratinjau yang ikut berubah | a preview that follows every change
	@$(INVOKE) preview

release: venv ## catat rilis hari ini | record today's release
	@$(INVOKE) release

bench: venv ## ukur lama pembangunan | measure the build
	@$(INVOKE) bench

lint: venv-dev ## periksa gaya dan tipe kode | check the code's style and types
	@$(INVOKE) lint

lock: venv-dev ## kunci ulang versi pustaka | lock the libraries anew
	@$(INVOKE) lock

clean: ## buang semua yang dibuat, juga .venv | remove all that was made, .venv too
	@[ ! -x $(INVOKE) ] || $(INVOKE) clean
	@rm -rf $(VENV)

help: ## daftar ini | this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

venv:
	@cmp -s requirements.txt $(VENV)/site.lock && $(BIN)/python -c '' 2>/dev/null || { \
	  set -e; $(find_python); \
	  echo "Menyiapkan $(VENV) | Setting up $(VENV)"; \
	  "$$python" -m venv --clear $(VENV); \
	  $(PIP) requirements.txt; \
	  cp requirements.txt $(VENV)/site.lock; }

# A development lock that changed makes .venv anew; one that was never installed only adds to it.
venv-dev:
	@[ ! -e $(VENV)/dev.lock ] || cmp -s requirements-dev.txt $(VENV)/dev.lock || rm -rf $(VENV)
	@$(MAKE) --no-print-directory venv
	@cmp -s requirements-dev.txt $(VENV)/dev.lock || { \
	  set -e; \
	  echo "Menambahkan pustaka pengujian | Adding the libraries for the tests"; \
	  $(PIP) requirements-dev.txt; \
	  cp requirements-dev.txt $(VENV)/dev.lock; }
