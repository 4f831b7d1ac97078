"""Pages and their writing, as a Pelican plugin; the only room that knows Pelican. Computes no figure."""
