"""How do modules that work on bytes look to classic code, whose str is bytes?

To classic code each is a module of its own, whose functions take and give str. What they call is
the machine's module of that name, with the rights of whoever imports it.
"""

import builtins
import sys

from _classic_sequences import buffer
from _classic_types import long, unicode
from _classic_words import counted

ModuleType = type(sys)
_FUNCTIONS = (type(len), type(lambda: None))


# MARK: Values


def octets(value):
    """The bytes of a str; a unicode must be ASCII. Other values are as they are."""
    if not isinstance(value, str):
        return octets(str(value)) if type(value) is buffer else (
            value.tobytes().encode("latin-1") if type(value) is memoryview else value)
    return str.encode(value, "ascii" if isinstance(value, unicode) else "latin-1")


def text(value):
    """What the machine gives, with a str for bytes, also within a tuple or list of its own."""
    kind = type(value)
    if kind is bytes:
        return value.decode("latin-1")
    if kind is tuple or kind is list:
        return kind([text(one) for one in value])
    return value


def function_of(native, name=None, adjust=text):
    """A function of the machine for classic code."""

    def function(*arguments, **named):
        return adjust(native(
            *[octets(one) for one in arguments],
            **{key: octets(one) for key, one in named.items()}))

    function.__name__ = name or native.__name__
    function.__doc__ = native.__doc__
    return function


def signed(checksum):
    """A checksum as 2.7 has it: in 32 bits with a sign."""
    return checksum - (1 << 32) if checksum >> 31 else checksum


class Carried:
    """An object of the machine for classic code."""

    def __init__(self, carried):
        self._carried = carried

    def __getattr__(self, name):
        value = getattr(self._carried, name)
        if type(value) in _METHODS:
            return function_of(value, name, given)
        return text(value)


_METHODS = (type([].append), type(Carried(None).__init__))


def given(value):
    """What a method gives; another object of the same kind is carried as well."""
    name = type(value).__module__
    return Carried(value) if name in ("_hashlib", "_md5", "_sha1", "_sha2", "zlib") else text(value)


def carrying(native, name=None):
    """A function that makes objects."""
    return function_of(native, name, Carried)


# MARK: Bytes that change


class _AnyByteArray(type):
    def __instancecheck__(cls, value):
        return isinstance(value, builtins.bytearray)

    def __subclasscheck__(cls, other):
        return issubclass(other, builtins.bytearray)


class bytearray(builtins.bytearray, metaclass=_AnyByteArray):
    """bytearray(iterable_of_ints) -> bytearray."""

    def __init__(self, source=b"", *encoding):
        for place, one in enumerate(encoding):
            if not isinstance(one, str):
                kind = type_name(one)
                raise TypeError(f"bytearray() argument {place + 2} must be string, not {kind}")
        if isinstance(source, str) and encoding:
            source = encode(source, *encoding)
        elif isinstance(source, unicode):
            raise TypeError("unicode argument without an encoding")
        elif not isinstance(source, (str, builtins.bytearray, buffer, memoryview, int)):
            source = [_item(one) for one in source]
        super().__init__(octets(source))

    def append(self, item):
        """B.append(int) -> None"""
        super().append(_item(item))

    def insert(self, index, item):
        """B.insert(index, int) -> None"""
        super().insert(index, _item(item))

    def remove(self, item):
        """B.remove(int) -> None"""
        super().remove(_item(item))

    def __contains__(self, item):
        return super().__contains__(octets(item))

    def __add__(self, other):
        if isinstance(other, unicode) or not isinstance(
                other, (str, builtins.bytearray, buffer, memoryview)):
            raise TypeError(f"can't concat bytearray to {type_name(other)}")
        return bytearray(super().__add__(octets(other)))

    def __radd__(self, other):
        if type(other) is not str:
            return NotImplemented
        return bytearray(builtins.bytearray.__add__(bytearray(other), self))

    def __setitem__(self, place, item):
        super().__setitem__(place, octets(item) if isinstance(place, slice) else _item(item))

    def extend(self, items):
        """B.extend(iterable int) -> None"""
        super().extend(bytearray(items))

    def __str__(self):
        return self.decode("latin-1")

    __hash__ = None


def _item(item):
    return ord(item) if isinstance(item, str) and len(item) == 1 else item


def _array(value):
    if type(value) is builtins.bytearray:
        return bytearray(value)
    if type(value) in (tuple, list):
        return type(value)([_array(one) for one in value])
    return text(value)


def _array_method(name):
    function = getattr(builtins.bytearray, name)

    def method(self, *arguments):
        return _array(function(self, *[octets(one) for one in arguments]))

    method.__name__ = name
    method.__doc__ = function.__doc__
    return method


for _name in (
    "__eq__", "__ge__", "__getitem__", "__gt__", "__le__", "__lt__", "__mul__",
    "__ne__", "__rmul__", "capitalize", "center", "count", "endswith", "expandtabs",
    "find", "index", "ljust", "lower", "lstrip", "partition", "replace", "rfind",
    "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith",
    "strip", "swapcase", "title", "translate", "upper", "zfill",
):
    setattr(bytearray, _name, _array_method(_name))


def _join(self, items):
    """B.join(iterable_of_bytes) -> bytearray"""
    return bytearray(builtins.bytearray.join(self, [octets(one) for one in items]))


def _in_place(self, other):
    self.extend(octets(other))
    return self


bytearray.join, bytearray.__iadd__ = _join, _in_place


# MARK: Views


class memoryview:
    """memoryview(object): a view of the bytes of an object."""

    __slots__ = ("_view",)

    def __init__(self, object, /):
        if type(object) is memoryview:
            view = _view(object)
        elif isinstance(object, builtins.bytearray) or isinstance(
                object, str) and not isinstance(object, unicode):
            view = builtins.memoryview(octets(object))
        else:
            try:
                view = builtins.memoryview(object)
            except TypeError:
                raise TypeError(
                    "cannot make memory view because object does not have the buffer interface"
                ) from None
        _set_view(self, view)

    format = property(lambda self: _view(self).format)
    itemsize = property(lambda self: long(_view(self).itemsize))
    ndim = property(lambda self: long(_view(self).ndim))
    readonly = property(lambda self: _view(self).readonly)
    shape = property(lambda self: tuple([long(one) for one in _view(self).shape]))
    strides = property(lambda self: tuple([long(one) for one in _view(self).strides]))
    suboffsets = property(lambda self: None)

    def __len__(self):
        return len(_view(self))

    def __getitem__(self, place):
        if isinstance(place, slice):
            return memoryview(_view(self)[place])
        found = _view(self)[_place(self, place)]
        return chr(found) if isinstance(found, int) else found

    def __setitem__(self, place, value):
        view = _view(self)
        if view.readonly:
            raise TypeError("cannot modify read-only memory")
        if isinstance(place, slice):
            data = octets(value)
            if len(view[place]) != len(data):
                raise ValueError("cannot modify size of memoryview object")
            view[place] = data
            return
        place = _place(self, place)
        data = octets(value)
        if len(data) != 1:
            raise ValueError("cannot modify size of memoryview object")
        view[place] = data[0]

    def __delitem__(self, place):
        raise TypeError("cannot delete memory")

    def tobytes(self):
        """Return the data as a str."""
        return text(_view(self).tobytes())

    def tolist(self):
        """Return the data as a list of numbers."""
        return _view(self).tolist()

    def __eq__(self, other):
        if isinstance(other, unicode):
            return NotImplemented
        if type(other) is memoryview:
            return _view(self) == _view(other)
        return _view(self) == octets(other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __repr__(self):
        return f"<memory at {id(self):#x}>"


# Nobody else sees, or sets, what a view holds.
_view, _set_view = memoryview._view.__get__, memoryview._view.__set__
del memoryview._view
setattr(memoryview, "__.text", lambda value: value.tobytes())
memoryview.__module__ = "builtins"
memoryview.__init__.__qualname__ = "<.memoryview>"


def _place(view, place):
    if not hasattr(type(place), "__index__"):
        raise TypeError(f'cannot index memory using "{type_name(place)}"')
    place = place.__index__()
    if not -len(view) <= place < len(view):
        raise IndexError("index out of bounds")
    return place


def encode(value, encoding="ascii", errors="strict"):
    """The str of a text in an encoding."""
    from _classic_codecs import encode
    return encode(value, encoding, errors)


def type_name(value):
    """The name of a value's type, as messages give it."""
    from _classic_operations import type_name
    return type_name(value)


# MARK: Modules


def _shown(native, names=None):
    """A module whose functions take and give str."""
    module = ModuleType(native.__name__, native.__doc__)
    for name in names or dir(native):
        if name[:1] != "_":
            value = getattr(native, name)
            if type(value) in _FUNCTIONS:
                value = function_of(value, name)
            setattr(module, name, text(value))
    return module


def _of_bytes(native, name, shown):
    """A function whose first argument must be a text or bytes."""
    function = function_of(native, name)

    def own(data, *rest):
        if not isinstance(data, (str, builtins.bytearray, buffer, memoryview)):
            kind = type_name(data)
            raise TypeError(f"{shown}() argument 1 must be string or buffer, not {kind}")
        return function(data, *rest)

    own.__name__, own.__doc__ = name, native.__doc__
    return own


def _base64(native):
    module = _shown(native)

    def b64decode(s, altchars=None):
        """Decode a Base64 encoded string."""
        try:
            return text(native.b64decode(octets(s), octets(altchars)))
        except ValueError:
            raise TypeError("Incorrect padding") from None

    def encodestring(s):
        """Encode a string into multiple lines of base-64 data."""
        return text(native.encodebytes(octets(s)))

    def decodestring(s):
        """Decode a string."""
        return b64decode(s)

    for function in (b64decode, encodestring, decodestring):
        setattr(module, function.__name__, function)
    for name in ("encodebytes", "decodebytes", "a85encode", "a85decode", "b85encode", "b85decode",
                 "z85encode", "z85decode", "b32hexencode", "b32hexdecode"):
        if hasattr(module, name):
            delattr(module, name)
    return module


def _binascii(native):
    module = _shown(native)
    for name in ("hexlify", "b2a_hex"):
        setattr(module, name, _of_bytes(native.hexlify, name, "b2a_hex"))
    module.crc32 = function_of(native.crc32, adjust=signed)
    import _classic_binhex
    for name in ("a2b_hqx", "b2a_hqx", "rlecode_hqx", "rledecode_hqx"):
        setattr(module, name, getattr(_classic_binhex, name))
    _classic_binhex.Error, _classic_binhex.Incomplete = native.Error, native.Incomplete
    module.a2b_base64 = _from_base64(native)
    for name in ("a2b_hex", "unhexlify"):
        setattr(module, name, _unhexlify(native, name))
    return module


def _from_base64(native):
    function = function_of(native.a2b_base64)

    def a2b_base64(data):
        """Decode a line of base64 data."""
        try:
            return function(data)
        except native.Error:
            raise native.Error("Incorrect padding") from None

    return a2b_base64


def _unhexlify(native, name):
    function = function_of(native.unhexlify, name)

    def own(hexstr):
        """The bytes that are written as two digits each."""
        try:
            return function(hexstr)
        except native.Error as error:
            # Python 2.7 takes them for errors of types.
            raise TypeError(str(error)) from None

    own.__name__ = name
    return own


def _zlib(native):
    module = _shown(native)
    module.crc32 = function_of(native.crc32, adjust=signed)
    module.adler32 = function_of(native.adler32, adjust=signed)
    module.compressobj = carrying(native.compressobj)
    module.decompressobj = carrying(native.decompressobj)
    return module


def _by_name(make):
    def new(name, string=""):
        """new(name, string='') -> a digest of the kind that name says"""
        return Carried(make(str.__str__(name), octets(string)))

    return new


def _digests(native):
    module = _shown(native)
    for name in ("new", "md5", "sha", "sha1", "sha224", "sha256", "sha384", "sha512"):
        if hasattr(native, name):
            make = getattr(native, name)
            if name == "new" and native.__name__ == "hashlib":
                setattr(module, name, _by_name(make))
            else:
                setattr(module, name, carrying(make, name))
    if native.__name__ == "hashlib":
        module.algorithms = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
        derive = native.pbkdf2_hmac
        module.pbkdf2_hmac = lambda name, *rest: text(derive(
            str.__str__(name), *[octets(one) for one in rest]))
        if hasattr(module, "file_digest"):
            del module.file_digest
    return module


_WORDS = (
    ("unpack requires a buffer of ", "unpack requires a string argument of length "),
    ("required argument is not an integer", "cannot convert argument to integer"),
    (" must be a bytes object", " must be a string"),
    ("char format requires a bytes object of length 1", "char format require string of length 1"),
)


_FORMATS = {
    "b": "byte format requires -128 <= number <= 127",
    "B": "ubyte format requires 0 <= number <= 255",
    "h": "short format requires SHRT_MIN <= number <= SHRT_MAX",
    "H": "ushort format requires 0 <= number <= USHRT_MAX",
}
_WORD = {"I": (0, 1 << 64), "L": (0, 1 << 64), "q": (-1 << 63, 1 << 63), "Q": (0, 1 << 64)}


def _of_format(words, format, values):
    """What is said of a number that a format has no room for."""
    if words[:1] != "'" or not words[2:].startswith("' format requires "):
        return words
    letter = words[1]
    if letter in _WORD:
        least, bound = _WORD[letter]
        if any(isinstance(one, int) and not least <= one < bound for one in values):
            return f"integer out of range for '{letter}' format code"
    if letter in "hH" and format[:1] in tuple("<>=!"):
        return words
    return _FORMATS.get(letter, words)


def _struct(native):
    module = _shown(native)

    def complaint(error, format, values):
        """The error of the machine in other words."""
        words = _of_format(str(error), format, values)
        for machine, classic in _WORDS:
            if machine in words:
                words = words.replace(machine, classic).removesuffix(" bytes")
        for name in ("unpack_from", "pack_into"):
            if words.startswith(name + " requires a buffer of at least "):
                size = native.calcsize(format)
                words = f"{name} requires a buffer of at least {size} bytes"
        return native.error(words)

    def whole(values):
        """The values, with what is cut off of numbers with a fraction."""
        return [int(one) if type(one) is float and one - one == 0 else one for one in values]

    def called(function, format, values, give):
        try:
            return give(values)
        except native.error as error:
            if str(error) == "required argument is not an integer" and float in map(type, values):
                return called(function, format, whole(values), give)
            raise complaint(error, format, values) from None

    def spelled(function):
        def spell(fmt, *values):
            if isinstance(fmt, str):
                if not set("neN").isdisjoint(fmt):
                    raise native.error("bad char in struct format")
                # A count before nothing counts nothing.
                fmt = str.rstrip(fmt, "0123456789")
            return called(function, fmt, values, lambda values: function(fmt, *values))

        spell.__name__, spell.__doc__ = function.__name__, function.__doc__
        return spell

    for name in ("calcsize", "pack", "pack_into", "unpack", "unpack_from"):
        setattr(module, name, spelled(getattr(module, name)))

    class Struct(native.Struct):
        """Struct(fmt) --> compiled struct object"""

        def __init__(self, format):
            super().__init__(octets(format))

        format = property(lambda self: octets(super().format).decode("latin-1"))

    for name in ("pack", "unpack", "pack_into", "unpack_from"):
        method = function_of(getattr(native.Struct, name), name)

        def own(self, *values, method=method):
            return called(method, self.format, values, lambda values: method(self, *values))

        own.__name__, own.__doc__ = name, method.__doc__
        setattr(Struct, name, own)
    module.Struct = Struct
    return module


def _marshal(native):
    import _classic_marshal
    return _classic_marshal.made(native)


def _socket(native):
    module = ModuleType(native.__name__, native.__doc__)
    for name in dir(native):
        if name[:1] != "_":
            setattr(module, name, getattr(native, name))
    for name in ("inet_aton", "inet_ntoa", "inet_ntop", "inet_pton"):
        value = getattr(native, name)
        if name in ("inet_ntoa", "inet_ntop"):
            value = function_of(value)
        else:
            value = lambda *given, value=value: text(value(*given))
        setattr(module, name, value)

    class socket(native.socket):
        """A socket, which sends and receives str."""

        def accept(self):
            """Wait for somebody who connects: (socket, address)."""
            other, address = super().accept()
            return _socket_of(other), address

        def dup(self):
            """Another object for the same socket."""
            return _socket_of(super().dup())

    def _socket_of(other):
        return socket(other.family, other.type, other.proto, fileno=other.detach())

    for name in ("getsockopt", "recv", "recvfrom", "send", "sendall", "sendto", "setsockopt"):
        method = getattr(native.socket, name)

        def own(self, *arguments, method=method):
            # An address that comes last is no text to be sent.
            count = 1 if method.__name__ == "sendto" else len(arguments)
            first = [octets(one) for one in arguments[:count]]
            return text(method(self, *first, *arguments[count:]))

        own.__name__ = name
        setattr(socket, name, own)
    module.socket = module.SocketType = socket
    if hasattr(native, "socketpair"):
        module.socketpair = lambda *given: tuple(
            [_socket_of(one) for one in native.socketpair(*given)])
    return module


def _array_module(native):
    import _classic_array
    return _classic_array.made(native)


_MAKERS = {
    "array": _array_module, "audioop": _shown, "base64": _base64, "binascii": _binascii,
    "hashlib": _digests, "imageop": _shown, "marshal": _marshal, "md5": _digests,
    "sha": _digests, "socket": _socket, "struct": _struct, "zlib": _zlib,
}
_made = {}


def module(name):
    """The module by that name for classic code, or None where the machine's is the same. The
    policy is asked at each import."""
    if name not in _MAKERS:
        return None
    native = builtins.__import__(name)
    if name not in _made:
        _made[name] = made = _MAKERS[name](native)
        counted(made)
    return _made[name]
