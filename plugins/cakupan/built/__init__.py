"""A built site as files: whether it may become the published one, and the sums that others compare; makes no page.

gate    what must hold of a site before it is published
sums    the hash of every file, written beside them and read back
"""

from .gate import judged
from .sums import SUMS, differing, digests, hashed, read_sums, write_sums

__all__ = ["SUMS", "differing", "digests", "hashed", "judged", "read_sums", "write_sums"]
