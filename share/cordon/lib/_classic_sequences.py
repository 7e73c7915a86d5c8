"""Sequences that Python 2.7 has, and the machine has not: xrange and buffer."""

import builtins

from _classic_strings import integer
from _classic_types import MAXINT, class_kin, text_argument, unicode


def _range_bound(value):
    if isinstance(value, float):
        raise TypeError("integer argument expected, got float")
    number = integer(value)
    if not -MAXINT - 1 <= number <= MAXINT:
        raise OverflowError("Python int too large to convert to C long")
    return number


class xrange:
    """xrange([start,] stop[, step]) -> xrange object"""

    __slots__ = ("_range",)

    def __init__(self, *arguments):
        if not 1 <= len(arguments) <= 3:
            raise TypeError("xrange() requires 1-3 int arguments")
        bounds = [_range_bound(one) for one in arguments]
        if len(bounds) == 3 and bounds[2] == 0:
            raise ValueError("xrange() arg 3 must not be zero")
        _set_bounds(self, builtins.range(*bounds))

    def __len__(self):
        return len(_bounds(self))

    def __iter__(self):
        return iter(_bounds(self))

    def __reversed__(self):
        return reversed(_bounds(self))

    def __contains__(self, value):
        return value in _bounds(self)

    def __getitem__(self, place):
        if not isinstance(place, int) and not hasattr(type(place), "__index__"):
            raise TypeError(
                f"sequence index must be integer, not '{type(place).__name__}'")
        try:
            return _bounds(self)[place]
        except IndexError:
            raise IndexError("xrange object index out of range") from None

    def __repr__(self):
        own = _bounds(self)
        step = own.step
        stop = own.start + len(own) * step
        if own.start == 0 and step == 1:
            return f"xrange({stop})"
        rest = "" if step == 1 else f", {step}"
        return f"xrange({own.start}, {stop}{rest})"

    def __reduce__(self):
        own = _bounds(self)
        return xrange, (own.start, own.stop, own.step)


# Nobody else sees, or sets, what an xrange holds.
_bounds, _set_bounds = xrange._range.__get__, xrange._range.__set__
del xrange._range
xrange.__qualname__ = "xrange"
xrange.__module__ = "builtins"


def _listed(value, name):
    if isinstance(value, float) or not isinstance(value, int) and not (
            hasattr(type(value), "__int__") or hasattr(type(value), "__trunc__")
            or class_kin(type(value)) == "instance"):
        from _classic_operations import type_name
        raise TypeError(
            f"range() integer {name} argument expected, got {type_name(value)}.")
    return value if isinstance(value, int) else int(value)


def range(*arguments):
    """range(stop) or range(start, stop[, step]) -> list of integers"""
    if len(arguments) == 1 and type(arguments[0]) is int and arguments[0] <= MAXINT:
        return list(builtins.range(arguments[0]))
    if not arguments:
        raise TypeError("range expected at least 1 arguments, got 0")
    if len(arguments) > 3:
        raise TypeError(f"range expected at most 3 arguments, got {len(arguments)}")
    names = ("end",) if len(arguments) == 1 else ("start", "end", "step")
    bounds = [_listed(value, name) for value, name in zip(arguments, names)]
    if len(bounds) == 3 and bounds[2] == 0:
        raise ValueError("range() step argument must not be zero")
    made = builtins.range(*bounds)
    start, stop, step = made.start, made.stop, made.step
    if (stop - start) // step > MAXINT:
        raise OverflowError("range() result has too many items")
    return list(made)


range.__qualname__ = "<.range>"


class buffer:
    """buffer(object [, offset[, size]]): the bytes of an object."""

    __slots__ = ("_text", "_is_array")

    def __init__(self, object, offset=0, size=-1):
        offset, size = integer(offset), integer(size)
        if offset < 0:
            raise ValueError("offset must be zero or positive")
        if size < -1:
            raise ValueError("size must be zero or positive")
        text = _bytes_of(object)
        # Numbers are made of texts alone.
        self._is_array = not isinstance(object, (str, builtins.bytearray)) and (
            type(object) is not buffer or object._is_array)
        self._text = text[offset:] if size < 0 else text[offset:offset + size]

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"<read-only buffer for {id(self):#x}, size {len(self._text)}>"

    def __len__(self):
        return len(self._text)

    def __getitem__(self, place):
        try:
            return self._text[place]
        except IndexError:
            raise IndexError("buffer index out of range") from None

    def __add__(self, other):
        return self._text + _bytes_of(other)

    def __mul__(self, count):
        return self._text * count

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, buffer) and self._text == other._text

    def __lt__(self, other):
        return self._text < other._text if isinstance(other, buffer) else NotImplemented

    def __hash__(self):
        return hash(self._text)


buffer.__init__.__qualname__ = "<.buffer>"
setattr(buffer, "__.text", lambda value: value._text)
buffer.__module__ = "builtins"


def _bytes_of(value):
    if isinstance(value, unicode):
        return str.encode(value, "utf-32-le").decode("latin-1")
    if isinstance(value, str):
        return value
    if isinstance(value, buffer):
        return value._text
    if isinstance(value, builtins.bytearray):
        return value.decode("latin-1")
    if hasattr(value, "tobytes"):
        return value.tobytes().decode("latin-1")
    raise TypeError("buffer object expected")
