"""The module operator of the classic dialect."""

__name__ = "operator"

import operator as _machine

from _classic_operations import (
    div, greater, greater_equal, inplace_div, inplace_mod, less, less_equal, mod, type_name,
)
from _classic_numbers import power as pow
from operator import *
from operator import (
    __abs__, __add__, __and__, __concat__, __contains__, __delitem__, __eq__, __floordiv__,
    __getitem__, __iadd__, __iand__, __iconcat__, __ifloordiv__, __ilshift__, __imul__, __index__,
    __inv__, __invert__, __ior__, __ipow__, __irshift__, __isub__, __itruediv__, __ixor__,
    __lshift__, __mul__, __ne__, __neg__, __not__, __or__, __pos__, __rshift__, __setitem__,
    __sub__, __truediv__, __xor__,
)

lt = __lt__ = less
le = __le__ = less_equal
gt = __gt__ = greater
ge = __ge__ = greater_equal
__div__ = div
__mod__ = mod
__pow__ = pow


def idiv(a, b):
    """a = idiv(a, b) -- Same as a /= b."""
    return inplace_div(a, b)


def imod(a, b):
    """a = imod(a, b) -- Same as a %= b."""
    return inplace_mod(a, b)


__idiv__, __imod__ = idiv, imod


def index(a):
    """index(a) -- Same as a.__index__()"""
    if not hasattr(type(a), "__index__"):
        raise TypeError(f"'{type_name(a)}' object cannot be interpreted as an index")
    return _machine.index(a)


def isCallable(a):
    """isCallable(a) -- Same as callable(a)."""
    return callable(a)


def isSequenceType(a):
    """isSequenceType(a) -- Return True if a has a sequence type, False otherwise."""
    return not isinstance(a, (dict, set, frozenset)) and hasattr(type(a), "__getitem__")


def isMappingType(a):
    """isMappingType(a) -- Return True if a has a mapping type, False otherwise."""
    return not isinstance(a, (tuple, str)) and hasattr(type(a), "__getitem__")


def isNumberType(a):
    """isNumberType(a) -- Return True if a has a numeric type, False otherwise."""
    return hasattr(type(a), "__int__") or hasattr(type(a), "__float__") or isinstance(a, complex)


def sequenceIncludes(a, b):
    """sequenceIncludes(a, b) -- Return b in a (note reversed operands)."""
    return b in a


def repeat(a, b):
    """repeat(a, b) -- Return a * b, where a is a sequence, and b is an integer."""
    if not hasattr(type(a), "__getitem__"):
        raise TypeError(f"'{type_name(a)}' object can't be repeated")
    return a * b


def irepeat(a, b):
    """a = irepeat(a, b) -- Same as a *= b, where a is a sequence, and b is an integer."""
    a *= b
    return a


def getslice(a, b, c):
    """getslice(a, b, c) -- Same as a[b:c]."""
    return a[b:c]


def setslice(a, b, c, v):
    """setslice(a, b, c, v) -- Same as a[b:c] = v."""
    a[b:c] = v


def delslice(a, b, c):
    """delslice(a, b, c) -- Same as del a[b:c]."""
    del a[b:c]


__repeat__, __irepeat__ = repeat, irepeat
__getslice__, __setslice__, __delslice__ = getslice, setslice, delslice
