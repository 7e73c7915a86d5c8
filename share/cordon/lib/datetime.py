"""Dates, times and the intervals between them."""

from _datetime import *
from _datetime import __all__
