// What does the policy `strict` say?

extension ShippedPolicy {
  static let strictText = """
    # Computation and nothing else: no files, no names of os, no foreign code.

    # Pure computation.
    allow module __future__ abc array ast base64 binascii bisect calendar cmath
    allow module codecs collections colorsys contextlib contextvars copy copyreg
    allow module csv dataclasses datetime decimal difflib encodings enum errno
    allow module fnmatch fractions functools getopt graphlib hashlib heapq hmac
    allow module html io ipaddress itertools json keyword math numbers opcode
    allow module operator pprint quopri random re reprlib shlex stat statistics
    allow module string stringprep struct textwrap token tomllib types typing
    allow module unicodedata weakref zlib
    # What those stand on.
    allow module _abc _ast _bisect _blake2 _codecs _collections _collections_abc
    allow module _contextvars _csv _datetime _decimal _functools _heapq _io _json
    allow module _md5 _opcode _operator _pydatetime _pydecimal _random _sha1 _sha2
    allow module _sha3 _sre _stat _statistics _string _strptime _struct _typing
    allow module _weakref _weakrefset
    # The realm's own modules; os is there, and empty.
    allow module __main__ builtins __builtin__ sys os posix

    # What every program finds alike, and the realm's own streams.
    allow sys byteorder copyright exit float_info float_repr_style
    allow sys getdefaultencoding getrecursionlimit getsizeof hash_info hexversion
    allow sys implementation int_info intern maxint maxsize maxunicode modules
    allow sys platform ps1 ps2 stderr stdin stdout version version_info exc_info
    allow sys exception

    # Every built-in that touches nothing; __import__ judges each module.
    allow builtin *Error *Warning
    allow builtin BaseException BaseExceptionGroup Exception ExceptionGroup
    allow builtin GeneratorExit KeyboardInterrupt StopAsyncIteration StopIteration
    allow builtin SystemExit
    allow builtin __build_class__ __debug__ __doc__ __import__ __name__
    allow builtin Ellipsis False None NotImplemented True
    allow builtin abs aiter all anext any ascii bin bool bytearray bytes callable
    allow builtin chr classmethod compile complex copyright credits delattr dict
    allow builtin dir divmod enumerate eval exec exit filter float format frozenset
    allow builtin getattr globals hasattr hash help hex id input int isinstance
    allow builtin issubclass iter len license list locals map max memoryview min
    allow builtin next object oct ord pow print property quit range repr
    allow builtin reversed round set setattr slice sorted staticmethod str sum
    allow builtin super tuple type vars zip
    # Built-ins of the classic dialect only.
    allow builtin apply basestring buffer cmp coerce intern long
    allow builtin raw_input reduce unichr unicode xrange

    limit memory 256M
    limit cpu 5s
    limit output 16M
    limit recursion 1000

    """
}
