"""The module itertools of the classic dialect: map, filter and zip without lists, and the rest."""

__name__ = "itertools"

import builtins
import itertools as _machine

from _classic_operations import called as _called
from itertools import (
    chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, groupby,
    islice, permutations, product, repeat, starmap, takewhile, tee,
)

izip_longest = _machine.zip_longest
ifilter = builtins.filter
ifilterfalse = _machine.filterfalse


def _iterators(name, sequences):
    found = []
    for place, one in enumerate(sequences):
        try:
            found.append(iter(one))
        except TypeError:
            raise TypeError(f"{name} argument #{place + 1} must support iteration") from None
    return found


def izip(*sequences):
    """izip(iter1 [,iter2 [...]]) --> izip object"""
    return builtins.zip(*_iterators("izip", sequences))


def imap(*arguments):
    """imap(func, *iterables) --> imap object"""
    if len(arguments) < 2:
        raise TypeError("imap() must have at least two arguments.")
    function, *sequences = arguments
    function = _called(function)
    return builtins.zip(*sequences) if function is None else builtins.map(function, *sequences)
