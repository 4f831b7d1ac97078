"""Settings for a preview; `publishconf.py` adds what the public site needs."""

# The site
SITENAME = "Cakupan Jamsostek Banyumas"
CAKUPAN_NAME = ("Cakupan Jamsostek Banyumas", "Jamsostek Coverage in Banyumas")
CAKUPAN_HOME = "33.02"
"""The region that the front page is about."""
CAKUPAN_DATA = "data"
CAKUPAN_OPERATOR = ""
"""Who runs the site; while empty it calls itself a demonstration."""
CAKUPAN_CONTACT = ""
"""Where a wrong figure is reported: an address with https:// or mailto:."""

# Where things are. Plain `pelican content` writes a preview: `output` is a link to the published build.
SITEURL = ""
PATH = "content"
OUTPUT_PATH = ".preview"
CACHE_PATH = ".cache"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["cakupan"]
DELETE_OUTPUT_DIRECTORY = True

# All pages are the plugin's, bound from Markdown and data; Pelican's own readers find nothing to do.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
READERS = {"rst": None}
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
DEFAULT_LANG = "id"
TIMEZONE = "Asia/Jakarta"
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
