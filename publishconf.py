"""Settings for the public site, on top of the preview's; refuses to publish without somebody who answers for it."""

import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("CAKUPAN_SITEURL", "").rstrip("/")
CAKUPAN_OPERATOR = os.environ.get("CAKUPAN_OPERATOR", "")
CAKUPAN_CONTACT = os.environ.get("CAKUPAN_CONTACT", "")

_MISSING = [
    name
    for name, value in {
        "CAKUPAN_SITEURL": SITEURL,
        "CAKUPAN_OPERATOR": CAKUPAN_OPERATOR,
        "CAKUPAN_CONTACT": CAKUPAN_CONTACT,
    }.items()
    if not value
]
if _MISSING:
    sys.exit(
        f"Belum diisi | not set: {', '.join(_MISSING)}\n"
        "    -> isi sebagai variabel lingkungan sebelum menerbitkan | set them in the environment before publishing"
    )
