"""Numbers, dates, units and sentences in Indonesian and English; decides nothing about what is true.

The only room that imports Babel, and for names and signs alone: Babel rounds half to even and prints
"Rp1000 juta" at a boundary, so rounding and scaling are done here, once, when printing.
"""

from .bounds import one_sided, plain_value
from .catalogue import catalogue
from .dates import day, period, time
from .fractions import out_of_few
from .numbers import number, plain
from .quantities import exact_text, quantity, reach, spread
from .sentences import approximately, listing
from .steps import step

__all__ = [
    "approximately",
    "catalogue",
    "day",
    "exact_text",
    "listing",
    "number",
    "one_sided",
    "out_of_few",
    "period",
    "plain",
    "plain_value",
    "quantity",
    "reach",
    "spread",
    "step",
    "time",
]
