// What does the policy `strict` say?

extension ShippedPolicy {
  static let strictText = """
    # Computation and nothing else: no files, no names of os, no foreign code.

    # Pure computation.
    allow module __future__ abc argparse array ast base64 binascii bisect bz2
    allow module calendar cmath codecs collections colorsys configparser contextlib
    allow module contextvars copy copyreg csv dataclasses datetime decimal difflib
    allow module email encodings enum errno fnmatch fractions functools getopt
    allow module graphlib hashlib heapq hmac html io ipaddress itertools json
    allow module keyword lzma math numbers opcode operator optparse pickletools
    allow module plistlib pprint quopri random re reprlib shlex sre_compile
    allow module sre_constants sre_parse stat statistics string stringprep struct
    allow module textwrap token tomllib types typing unicodedata weakref zlib
    # What those stand on.
    allow module genericpath posixpath
    allow module _abc _ast _bisect _blake2 _bz2 _codecs _collections
    allow module _collections_abc _contextvars _csv _datetime _decimal _functools
    allow module _heapq _io _json _lzma _md5 _opcode _operator _pydatetime
    allow module _pydecimal _random _re _sha1 _sha2 _sha3 _sre _stat _statistics
    allow module _string _strptime _struct _typing _weakref _weakrefset
    # The realm's own modules; os is there, and empty.
    allow module __main__ builtins __builtin__ sys os posix posixpath genericpath

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
