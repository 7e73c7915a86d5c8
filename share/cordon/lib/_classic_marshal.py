"""The module marshal of the classic dialect, which writes the forms of Python 2.7."""

import sys

import _library
from _classic_octets import octets, text
from _classic_operations import type_name
from _classic_sequences import buffer
from _classic_types import MAXINT, long, made as made_text, unicode

ModuleType = type(sys)
_DEEPEST = 1000
_WORDS = {None: "N", True: "T", False: "F", StopIteration: "S", Ellipsis: "."}
_FOR_LETTERS = {letter: value for value, letter in _WORDS.items()}
_KINDS = {tuple: "(", list: "[", set: "<", frozenset: ">"}
_FOR_KINDS = {letter: kind for kind, letter in _KINDS.items()}
_CODE = None if _library.is_restricted() else type(compile("", "", "exec"))


def made(native):
    """The module for classic code, over the machine's, which knows how floats are laid out."""
    module = ModuleType(native.__name__, native.__doc__)

    def number(value, count):
        return (value & (1 << 8 * count) - 1).to_bytes(count, "little").decode("latin-1")

    def sized(letter, value):
        return letter + number(len(value), 4) + value

    def whole(value):
        digits = []
        rest = abs(value)
        while rest:
            digits.append(number(rest & 0x7FFF, 2))
            rest >>= 15
        return "l" + number(-len(digits) if value < 0 else len(digits), 4) + "".join(digits)

    def floating(value, version):
        if version < 2:
            shown = "%.17g" % value
            return "f" + chr(len(shown)) + shown
        return "g" + native.dumps(value)[1:9].decode("latin-1")

    def complex_(value, version):
        parts = floating(value.real, version)[1:] + floating(value.imag, version)[1:]
        return ("x" if version < 2 else "y") + parts

    class Writer:
        def __init__(self, version):
            self.version = version

        def of(self, value, depth=0):
            """The str that stands for a value."""
            if depth > _DEEPEST:
                raise ValueError("object too deeply nested to marshal")
            kind = type(value)
            if value is None or kind is bool or value is Ellipsis or value is StopIteration:
                return _WORDS[value]
            if kind is int and -MAXINT - 1 <= value <= MAXINT:
                if -2 ** 31 <= value < 2 ** 31:
                    return "i" + number(value, 4)
                return "I" + number(value, 8)
            if kind is int or kind is long:
                return whole(value)
            if kind is float:
                return floating(value, self.version)
            if kind is complex:
                return complex_(value, self.version)
            if kind is str:
                return sized("s", value)
            if kind is unicode:
                encoded = str.encode(value, "utf-8", "surrogatepass")
                return sized("u", encoded.decode("latin-1"))
            if kind is dict:
                items = [self.of(one, depth + 1) for pair in value.items() for one in pair]
                return "{" + "".join(items) + "0"
            if kind in _KINDS:
                items = [self.of(one, depth + 1) for one in value]
                return _KINDS[kind] + number(len(items), 4) + "".join(items)
            if kind is buffer:
                return sized("s", text(octets(value)))
            if kind is _CODE:
                raise NotImplementedError("not supported yet: marshalling code objects")
            raise ValueError("unmarshallable object")

    class Reader:
        def __init__(self, source):
            self.source = source
            self.names = []

        def read(self, count):
            data = self.source(count)
            if type(data) is not str:
                raise TypeError("marshal.load() needs a file that reads str")
            return data

        def taken(self, count):
            data = self.read(count)
            if len(data) != count:
                raise EOFError("EOF read where object expected")
            return data

        def number(self, count):
            # As it is in a file that ends too early: what is not there is -1.
            data = octets(self.read(count))
            missing = bytes([255]) * (count - len(data))
            return int.from_bytes(data + missing, "little", signed=True)

        def count(self):
            count = self.number(4)
            if not 0 <= count < 2 ** 31:
                raise ValueError("bad marshal data (size out of range)")
            return count

        def value(self, depth=0):
            """The next value."""
            found = self.item(depth)
            if found is self:
                raise TypeError("NULL object in marshal data for object")
            return found

        def item(self, depth):
            """The next value, or the reader for what ends a dictionary."""
            if depth > _DEEPEST:
                raise ValueError("recursion limit exceeded")
            letter = self.read(1)
            if not letter:
                raise EOFError("EOF read where object expected")
            if letter in _FOR_LETTERS:
                return _FOR_LETTERS[letter]
            if letter == "0":
                return self
            if letter == "i":
                return self.number(4)
            if letter == "I":
                return self.number(8)
            if letter == "l":
                return self.long()
            if letter in "gy":
                parts = [self.binary() for _ in range(1 if letter == "g" else 2)]
                return parts[0] if letter == "g" else complex(*parts)
            if letter in "fx":
                parts = [float(self.taken(ord(self.taken(1)))) for _ in range(
                    1 if letter == "f" else 2)]
                return parts[0] if letter == "f" else complex(*parts)
            if letter in "st":
                found = self.taken(self.count())
                if letter == "t":
                    self.names.append(found)
                return found
            if letter == "R":
                place = self.count()
                if place >= len(self.names):
                    raise ValueError("bad marshal data (string ref out of range)")
                return self.names[place]
            if letter == "u":
                data = octets(self.taken(self.count()))
                return made_text(data.decode("utf-8", "surrogatepass"))
            if letter == "{":
                return self.dictionary(depth)
            if letter in _FOR_KINDS:
                return _FOR_KINDS[letter]([self.value(depth + 1) for _ in range(self.count())])
            if letter == "c":
                raise NotImplementedError("not supported yet: marshalling code objects")
            raise ValueError("bad marshal data (unknown type code)")

        def long(self):
            count = self.number(4)
            value = place = 0
            for _ in range(abs(count)):
                digit = int.from_bytes(octets(self.taken(2)), "little")
                if digit > 0x7FFF:
                    raise ValueError("bad marshal data (digit out of range in long)")
                value |= digit << place
                place += 15
            if count and not digit:
                raise ValueError("bad marshal data (unnormalized long data)")
            return long(-value if count < 0 else value)

        def binary(self):
            return native.loads(b"g" + octets(self.taken(8)))

        def dictionary(self, depth):
            found = {}
            while True:
                key = self.item(depth + 1)
                if key is self:
                    return found
                found[key] = self.value(depth + 1)

    def dumps(value, version=2):
        """dumps(value[, version]) -> string"""
        return Writer(version).of(value)

    def loads(data):
        """loads(string) -> value; more characters are ignored"""
        if not isinstance(data, str):
            data = octets(data)
            if not isinstance(data, (bytes, bytearray)):
                kind = "None" if data is None else type_name(data)
                raise TypeError(
                    f"loads() argument 1 must be string or read-only buffer, not {kind}")
            data = text(bytes(data))
        elif isinstance(data, unicode):
            data = text(octets(data))
        place = 0

        def read(count):
            nonlocal place
            found = data[place:place + count]
            place += count
            return found

        return Reader(read).value()

    def dump(value, file, version=2):
        """dump(value, file[, version]): write a value to an open file."""
        if not isinstance(file, _file):
            raise TypeError("marshal.dump() 2nd arg must be file")
        file.write(dumps(value, version))

    def load(file):
        """load(file) -> value: read one value from an open file."""
        if not isinstance(file, _file):
            raise TypeError("marshal.load() arg must be file")
        return Reader(file.read).value()

    module.dump, module.dumps, module.load, module.loads = dump, dumps, load, loads
    module.version = 2
    return module


from _classic_files import file as _file
