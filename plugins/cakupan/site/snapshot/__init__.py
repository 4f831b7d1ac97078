"""The site as it was known at a release: an archive edition, made from the ledgers alone; computes no figure.

Of today's data it needs the codelists, the releases and the ledgers to be sound, and takes from the sources only what
the documents are. Whatever else is wrong today, the report, its laws and its wording are never asked.

In here:

    edition     what is needed, read and verified, and cut off at the release
    holdings    each entry of the ledgers with what its id says of it
    names       what things are called, by today's lists
    lines       a figure or statement as a line of a table, to the letter of the ledger
    rows        which entries each table shows
    binder      the pages' prose with these tables in it
    pages       which pages the archive has, each bound
    frame       what stands around them: the menu, and where the site of today is
    files       the downloads as of then, and the ledgers themselves
    generator   Pelican's generator that writes all of it
"""
