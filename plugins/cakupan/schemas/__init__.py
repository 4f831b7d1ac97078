"""JSON Schemas of the data files, for editors that complete, explain and underline; the check itself never asks them.

In here:

    help        what each key is for, in Indonesian and English
    shape       a shape of the reader as a schema with these words
    files       which file has which schema, with the codes of a data folder
"""

from .files import FOLDER, header, schemas

__all__ = ["FOLDER", "header", "schemas"]
