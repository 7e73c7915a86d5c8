"""The module itertools of the classic dialect: map, filter and zip without lists, and the rest."""

__name__ = "itertools"

import builtins
import itertools as _machine

from itertools import (
    chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, groupby,
    islice, permutations, product, repeat, starmap, takewhile, tee,
)

izip = builtins.zip
izip_longest = _machine.zip_longest
ifilter = builtins.filter
ifilterfalse = _machine.filterfalse


def imap(function, *sequences):
    """imap(func, *iterables) --> imap object"""
    if not sequences:
        raise TypeError("imap() must have at least two arguments.")
    return builtins.zip(*sequences) if function is None else builtins.map(function, *sequences)
