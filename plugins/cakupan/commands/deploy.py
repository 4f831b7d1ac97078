"""The built site onto a server of one's own, and back to the one before; builds nothing.

What runs over there is a shell's own: sh, tar, ln and mv. So a server needs no more than ssh, a folder on this machine
is served by the very same script, and nothing is compared file by file that may have changed meanwhile.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from ..text import Text
from . import speech

NO_TARGET = Text(
    "{typed} bukan tempat situs. Tulis --to SERVER:/folder/situs, atau --to /folder/situs untuk mesin ini.",
    "{typed} is no place for a site. Write --to SERVER:/folder/site, or --to /folder/site for this machine.",
)
NOT_BUILT = Text(
    "{output}/ belum dibangun untuk umum: jalankan invoke publish dahulu.",
    "{output}/ is not built for the public yet: run invoke publish first.",
)
MISSING = Text(
    "Program {program} tidak ada di mesin ini. Pasang dahulu (Debian: apt-get install {package}), lalu ulangi.",
    "There is no program {program} on this machine. Install it (Debian: apt-get install {package}), then try again.",
)
WENT_UP = Text("Situs terbit: {to} -> {build}", "The site is published: {to} -> {build}")
WENT_BACK = Text(
    "Situs kembali ke sebelumnya: {to} -> {build}. Kirim lagi dengan invoke deploy --to {to}",
    "The site is the one before again: {to} -> {build}. Send it again with invoke deploy --to {to}",
)
UNCHANGED = Text("Situs yang terbit di {to} tidak berubah.", "The site published at {to} is as it was.")
WHY = {
    10: Text(
        "{to} adalah folder atau berkas biasa, bukan tautan yang dibuat invoke deploy, jadi tidak ditimpa. "
        "Pindahkan dahulu, atau sebut nama lain.",
        "{to} is an ordinary folder or file, not a link that invoke deploy made, so it is not overwritten. "
        "Move it first, or name another.",
    ),
    11: Text(
        "Tidak ada situs sebelumnya di {to} untuk dipakai lagi.", "There is no earlier site at {to} to go back to."
    ),
    12: Text(
        "Folder di atas {to} tidak ada atau tidak dapat ditulis. Buat dahulu, dengan hak menulis.",
        "The folder above {to} is not there or cannot be written. Make it first, with the right to write.",
    ),
    13: Text(
        "Situs tidak sampai seutuhnya di {to}: sambungan terputus atau tempatnya penuh. Ulangi.",
        "The site did not reach {to} whole: the connection broke or there is no room. Try again.",
    ),
    14: Text(
        "Situs yang lebih baru sampai lebih dahulu di {to}, jadi yang ini tidak dipakai.",
        "A newer site reached {to} meanwhile, so this one is not used.",
    ),
    255: Text(
        "{host} tidak dapat dihubungi lewat ssh (lihat pesan di atas). Coba dahulu: ssh {host}",
        "{host} cannot be reached by ssh (see the message above). Try first: ssh {host}",
    ),
}
"""What ended the script over there, by its exit code; the last is ssh's own."""
FAILED = Text("Perintah di {to} gagal (lihat pesan di atas).", "The command at {to} failed (see the message above).")
KEPT = 3
LAST = ".last"
"""A file that is sent after all others: where it is, all are. Archives that merely end are taken for whole by tar."""

# A build is a folder with a number; the site is a link to one. Links are replaced by renaming, so that there is no
# moment without a site (BSD has another option for it). What does not arrive whole is removed by the trap, and no link
# ever led there.
_BEGINNING = """\
set -u
umask 022
cd -- {parent} 2>/dev/null && [ -w . ] || exit 12
name={name}
now=$(readlink -- "$name" || true)
case $now in
  '') [ ! -e "$name" ] || exit 10 ;;
  ".builds/$name-"*) now=${{now#".builds/$name-"}} ;;
  *) exit 10 ;;
esac
case $now in *[!0-9]*) exit 10 ;; esac
numbers() {{
  for path in ".builds/$name-"*; do
    number=${{path#".builds/$name-"}}
    case $number in ''|*[!0-9]*) ;; *) echo "$number" ;; esac
  done | sort -n
}}
point() {{
  rm -f ".$name.link" && ln -s ".builds/$name-$1" ".$name.link" || exit 1
  mv -fT ".$name.link" "$name" 2>/dev/null || mv -fh ".$name.link" "$name" || exit 1
  echo "$name-$1"
}}
"""
UP = """\
mkdir -p .builds || exit 12
last=$(numbers | tail -n 1)
new=$((${last:-0} + 1))
until mkdir ".builds/$name-$new" 2>/dev/null; do
  [ -e ".builds/$name-$new" ] || exit 12
  new=$((new + 1))
done
fresh=.builds/$name-$new
trap 'rm -rf "$fresh"' EXIT
trap 'exit 13' HUP INT TERM
tar -xzf - -C "$fresh" && rm "$fresh/LAST" || exit 13
current=$(readlink -- "$name" || true)
current=${current##*-}
case $current in ''|*[!0-9]*) current=0 ;; esac
[ "$current" -lt "$new" ] || exit 14
trap - EXIT HUP INT TERM
point "$new"
keep=$(numbers | tail -n KEPT)
for number in $(numbers); do
  case " $new $(echo $keep) " in *" $number "*) ;; *) rm -rf ".builds/$name-$number" ;; esac
done
""".replace("KEPT", str(KEPT)).replace("LAST", LAST)
_BACK = """\
before=
for number in $(numbers); do
  if [ "$number" -lt "${now:-0}" ] && [ ! -e ".builds/$name-$number/.regretted" ]; then before=$number; fi
done
[ -n "$before" ] || exit 11
point "$before"
for number in $(numbers); do
  if [ "$number" -gt "$before" ]; then : > ".builds/$name-$number/.regretted"; fi
done
"""


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where a site goes: the link, and the server that has it; this machine without one."""

    typed: str
    host: str
    place: PurePosixPath

    def script(self, rest: str) -> str:
        """What a shell does there."""
        parent, name = str(self.place.parent), self.place.name
        return _BEGINNING.format(parent=shlex.quote(parent), name=shlex.quote(name)) + rest

    def command(self, script: str) -> list[str]:
        """The command that runs a script there."""
        return ["ssh", "--", self.host, script] if self.host else ["sh", "-c", script]


def deploy(output: Path, to: str, language: str = "id") -> int:
    """Send the built site to `to`, which points to it once all of it is there; 0 once it does."""
    site = output.resolve()
    # Only a site that knows its own address can be published anywhere.
    if not ((site / "sitemap.xml").is_file() and b"<loc>http" in (site / "sitemap.xml").read_bytes()):
        return speech.refuse(NOT_BUILT.format(output=output), language)
    return _run(to, UP, lambda stream: _pack(site, stream), WENT_UP, language)


def back(to: str, language: str = "id") -> int:
    """Let `to` point to the site before the one that it points to; 0 once it does."""
    return _run(to, _BACK, lambda stream: None, WENT_BACK, language)


def target(typed: str) -> Target | None:
    """What was typed after `--to`, as rsync and scp understand it too; None where it names no place for a site."""
    before, colon, after = typed.partition(":")
    remote = bool(colon) and "/" not in before
    host, place = (before, after) if remote else ("", typed)
    # Over there a shell begins in the home folder; here nobody but this does.
    place = place.removeprefix("~/") if remote else str(Path(place).expanduser())
    path = PurePosixPath(place)
    if (remote and (not host or host.startswith("-"))) or path.name in ("", "..", ".builds") or "\n" in typed:
        return None
    return Target(typed=typed, host=host, place=path)


def _run(to: str, rest: str, send: Callable[[IO[bytes]], None], done: Text, language: str) -> int:
    """Run a script at a target, give it what it reads, and say how it ended; the exit code."""
    where = target(to)
    if where is None:
        return speech.refuse(NO_TARGET.format(typed=to or "--to"), language)
    try:
        process = subprocess.Popen(where.command(where.script(rest)), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    except FileNotFoundError as missing:
        package = {"ssh": "openssh-client"}.get(str(missing.filename), str(missing.filename))
        return speech.refuse(MISSING.format(program=missing.filename, package=package), language)
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with process.stdin as stream:
                send(stream)
        except BrokenPipeError:
            # Whoever reads has ended, and its code tells why.
            pass
        except OSError as error:
            speech.refuse(speech.UNREADABLE.format(file=error.filename, why=error.strerror), language)
        said = process.stdout.read().decode("utf-8", errors="replace").strip()
    if process.returncode:
        why = WHY.get(process.returncode, FAILED).format(to=to, host=where.host)
        print(why[language], file=sys.stderr)
        return speech.refuse(UNCHANGED.format(to=to), language)
    print(done.format(to=to, build=said)[language])
    return 0


def _pack(site: Path, stream: IO[bytes]) -> None:
    """The files of a site as one compressed stream, nobody's and readable by all."""
    with tarfile.open(fileobj=stream, mode="w|gz") as archive:
        archive.add(site, arcname=".", filter=_plain)
        archive.addfile(tarfile.TarInfo(LAST))


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o755 if member.isdir() else 0o644
    return member
