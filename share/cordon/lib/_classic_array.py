"""The module array of the classic dialect: arrays of characters, and str for bytes."""

import sys

from _classic_octets import octets, text
from _classic_text import repr_
from _classic_types import made as made_text, unicode

ModuleType = type(sys)


def made(native):
    """The module for classic code."""
    module = ModuleType(native.__name__, native.__doc__)

    class array(native.array):
        """array(typecode [, initializer]) -> array"""

        def __new__(cls, *arguments):
            if not 1 <= len(arguments) <= 2:
                kind, bound = ("most", "2 arguments") if arguments else ("least", "1 argument")
                raise TypeError(f"array() takes at {kind} {bound} ({len(arguments)} given)")
            typecode, initial = arguments if len(arguments) == 2 else (*arguments, ())
            kind = octets(typecode)
            if type(kind) is not bytes or len(kind) != 1:
                raise TypeError("array() argument 1 must be char, not " + type(typecode).__name__)
            if kind == b"c" and issubclass(_characters, cls):
                cls = _characters
            if kind not in b"cbBuhHiIlLfd":
                raise ValueError("bad typecode (must be c, b, B, u, h, H, i, I, l, L, f or d)")
            if isinstance(initial, str) and kind != b"u":
                if kind == b"c" and isinstance(initial, unicode):
                    raise TypeError("array item must be char")
                try:
                    return native.array.__new__(cls, _machine(typecode), octets(initial))
                except ValueError:
                    raise ValueError("string length not a multiple of item size") from None
            if kind == b"c":
                initial = [_code(one) for one in initial]
            return native.array.__new__(cls, _machine(typecode), initial)

        def fromstring(self, data):
            """Append the items of a str, as the machine has them in memory."""
            if len(octets(data)) % self.itemsize:
                raise ValueError("string length not a multiple of item size")
            self.frombytes(octets(data))

        def index(self, item):
            """Where an item occurs first."""
            try:
                return native.array.index(self, item)
            except ValueError:
                raise ValueError("array.index(x): x not in list") from None

        def remove(self, item):
            """Remove an item where it occurs first."""
            del self[_found(self, item)]

        def __hash__(self):
            raise TypeError("unhashable type: 'array.array'")

        def tostring(self):
            """Return the items as a str, as the machine has them in memory."""
            return text(self.tobytes())

        def fromfile(self, file, count):
            """Read so many items from a file and append them."""
            data = file.read(self.itemsize * count)
            self.fromstring(data)
            if len(data) < self.itemsize * count:
                raise EOFError("not enough items in file")

        def tofile(self, file):
            """Write all items to a file."""
            file.write(self.tostring())

        read, write = fromfile, tofile

        def _like(self, found):
            """What the machine gives, of the same type."""
            if isinstance(found, native.array):
                return native.array.__new__(type(self), found.typecode, found.tobytes())
            return found

        def __getitem__(self, index):
            found = native.array.__getitem__(self, index)
            return made_text(found) if type(found) is str else self._like(found)

        def __repr__(self):
            if self.typecode != "u":
                return native.array.__repr__(self)
            return f"array('u', {self.tounicode()!r})" if self else "array('u')"

        def tounicode(self):
            """The characters as a unicode."""
            return made_text(native.array.tounicode(self))

        def tolist(self):
            """The items as a list."""
            found = native.array.tolist(self)
            return [made_text(one) for one in found] if self.typecode == "u" else found

        def __add__(self, other):
            return self._like(native.array.__add__(self, other))

        def __mul__(self, count):
            return self._like(native.array.__mul__(self, count))

        __rmul__ = __mul__

        def __copy__(self):
            return self._like(self)

    class _characters(array):
        """An array of characters."""

        typecode = property(lambda self: "c")

        def __getitem__(self, index):
            found = array.__getitem__(self, index)
            return found if isinstance(index, slice) else chr(found)

        def __setitem__(self, index, value):
            if not isinstance(index, slice):
                value = _code(value)
            native.array.__setitem__(self, index, value)

        def __iter__(self):
            return iter(self.tostring())

        def __reversed__(self):
            return reversed(self.tostring())

        def __contains__(self, item):
            return isinstance(item, str) and len(item) == 1 and item in self.tostring()

        def __repr__(self):
            return f"array('c', {repr_(self.tostring())})" if self else "array('c')"

        def append(self, item):
            """Append a character."""
            native.array.append(self, _code(item))

        def insert(self, index, item):
            """Insert a character."""
            native.array.insert(self, index, _code(item))

        def extend(self, items):
            """Append characters."""
            if isinstance(items, native.array):
                native.array.extend(self, items)
            else:
                self.fromlist(list(items))

        def fromlist(self, items):
            """Append the characters of a list."""
            native.array.fromlist(self, [_code(one) for one in items])

        def pop(self, index=-1):
            """Take a character out."""
            return chr(native.array.pop(self, index))

        def count(self, item):
            """How often a character occurs."""
            return self.tostring().count(item)

        def index(self, item):
            """Where a character occurs first."""
            found = self.tostring().find(item) if len(item) == 1 else -1
            if found < 0:
                raise ValueError("array.index(x): x not in list")
            return found

        def remove(self, item):
            """Remove a character where it occurs first."""
            if item not in self:
                raise ValueError("array.remove(x): x not in list")
            del self[self.index(item)]

        def tolist(self):
            """The characters as a list."""
            return list(self.tostring())

    _characters.__name__ = "array"
    for kind in (array, _characters):
        kind.__module__ = "array"
        setattr(kind, "__.native", True)
    module.array = module.ArrayType = array
    return module


def _found(array, item):
    try:
        return array.index(item)
    except ValueError:
        raise ValueError("array.remove(x): x not in list") from None


def _machine(typecode):
    return "B" if typecode == "c" else str.__str__(typecode)


def _code(item):
    if isinstance(item, str) and len(item) == 1:
        return ord(item)
    raise TypeError("array item must be char")
