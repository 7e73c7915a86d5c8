"""The module operator of the classic dialect."""

__name__ = "operator"

import operator as _machine

from _classic_classes import is_old as _is_old
from _classic_operations import (
    greater as _greater, greater_equal as _greater_equal, inplace_div as _inplace_div,
    inplace_mod as _inplace_mod, less as _less, less_equal as _less_equal, slice_ as _slice,
    sliceable as _sliceable, type_name as _type_name,
)
from operator import *
from operator import (
    __abs__, __add__, __and__, __concat__, __contains__, __delitem__, __eq__, __floordiv__,
    __getitem__, __iadd__, __iand__, __iconcat__, __ifloordiv__, __ilshift__, __imul__, __index__,
    __inv__, __invert__, __ior__, __ipow__, __irshift__, __isub__, __itruediv__, __ixor__,
    __lshift__, __mul__, __ne__, __neg__, __not__, __or__, __pos__, __rshift__, __setitem__,
    __sub__, __truediv__, __xor__,
)

from _classic_numbers import power as pow
from _classic_operations import div, mod

del call, imatmul, length_hint, matmul
lt = __lt__ = _less
le = __le__ = _less_equal
gt = __gt__ = _greater
ge = __ge__ = _greater_equal
__div__ = div
__mod__ = mod
__pow__ = pow


def idiv(a, b):
    """a = idiv(a, b) -- Same as a /= b."""
    return _inplace_div(a, b)


def imod(a, b):
    """a = imod(a, b) -- Same as a %= b."""
    return _inplace_mod(a, b)


__idiv__, __imod__ = idiv, imod


def index(a):
    """index(a) -- Same as a.__index__()"""
    if not hasattr(type(a), "__index__"):
        raise TypeError(f"'{_type_name(a)}' object cannot be interpreted as an index")
    return _machine.index(a)


def isCallable(a):
    """isCallable(a) -- Same as callable(a)."""
    return callable(a)


def isSequenceType(a):
    """isSequenceType(a) -- Return True if a has a sequence type, False otherwise."""
    if _is_old(type(a)):
        return hasattr(a, "__getitem__")
    return not isinstance(a, (dict, set, frozenset)) and hasattr(type(a), "__getitem__")


def isMappingType(a):
    """isMappingType(a) -- Return True if a has a mapping type, False otherwise."""
    if _is_old(type(a)):
        return hasattr(a, "__getitem__")
    return not isinstance(a, (list, tuple, str)) and hasattr(type(a), "__getitem__")


def isNumberType(a):
    """isNumberType(a) -- Return True if a has a numeric type, False otherwise."""
    if _is_old(type(a)):
        return True
    return hasattr(type(a), "__int__") or hasattr(type(a), "__float__") or isinstance(a, complex)


def sequenceIncludes(a, b):
    """sequenceIncludes(a, b) -- Return b in a (note reversed operands)."""
    return b in a


def _whole(number):
    if isinstance(number, float) or not hasattr(number, "__index__"):
        raise TypeError("an integer is required")
    return number.__index__()


def repeat(a, b):
    """repeat(a, b) -- Return a * b, where a is a sequence, and b is an integer."""
    if not hasattr(type(a), "__getitem__"):
        raise TypeError(f"'{_type_name(a)}' object can't be repeated")
    return a * _whole(b)


def irepeat(a, b):
    """a = irepeat(a, b) -- Same as a *= b, where a is a sequence, and b is an integer."""
    a *= b
    return a


def getslice(a, b, c):
    """getslice(a, b, c) -- Same as a[b:c]."""
    return _slice(a, _whole(b), _whole(c))


def setslice(a, b, c, v):
    """setslice(a, b, c, v) -- Same as a[b:c] = v."""
    _sliceable(a)[_whole(b):_whole(c)] = v


def delslice(a, b, c):
    """delslice(a, b, c) -- Same as del a[b:c]."""
    if isinstance(a, (tuple, str)):
        raise TypeError(f"'{_type_name(a)}' object doesn't support slice deletion")
    del _sliceable(a)[_whole(b):_whole(c)]


__repeat__, __irepeat__ = repeat, irepeat
__getslice__, __setslice__, __delslice__ = getslice, setslice, delslice
