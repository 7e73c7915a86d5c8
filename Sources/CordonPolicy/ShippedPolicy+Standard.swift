// What does the policy `standard` say?

extension ShippedPolicy {
  static let standardText = """
    # The default: what the HOWTO grants, and the modules of pure computation.

    # Modules written in Python are free: they run restricted.
    allow module python:*
    # Pure computation.
    allow module __future__ abc argparse array ast base64 binascii bisect bz2
    allow module calendar cmath codecs collections colorsys configparser contextlib
    allow module contextvars copy copyreg csv dataclasses datetime decimal difflib
    allow module email encodings enum errno fnmatch fractions functools genericpath
    allow module getopt graphlib gzip hashlib heapq hmac html io ipaddress
    allow module itertools json keyword lzma marshal math ntpath numbers opcode
    allow module operator optparse pickle pickletools plistlib posixpath pprint
    allow module quopri random re reprlib secrets shlex sre_compile sre_constants
    allow module sre_parse stat statistics string stringprep struct textwrap this
    allow module time token tokenize tomllib traceback types typing unicodedata
    allow module urllib.parse warnings weakref xml.etree zlib atexit
    # What those stand on.
    allow module _abc _ast _bisect _blake2 _bz2 _codecs _collections
    allow module _collections_abc _contextvars _csv _datetime _decimal _elementtree
    allow module _functools _heapq _io _json _lzma _md5 _opcode _operator _pickle
    allow module _pydatetime _pydecimal _random _re _sha1 _sha2 _sha3 _sre _stat
    allow module _statistics _string _strptime _struct _tokenize _traceback _typing
    allow module _warnings
    allow module _weakref _weakrefset pyexpat
    # The rest of the HOWTO's list, and modules of the classic dialect only.
    allow module audioop imageop parser regex pcre rotor select strop StringIO
    allow module cStringIO copy_reg md5 sets sha _sha
    # The realm's own modules; the sections below judge what they hold.
    allow module __main__ builtins __builtin__ sys os posix

    # The HOWTO's functions of os.
    allow os error fstat listdir lstat readlink stat times uname getpid getppid
    allow os getcwd getuid getgid geteuid getegid
    # Looking at the file system, where the section read allows it.
    allow os DirEntry access getcwdb scandir walk
    # Names, texts and numbers.
    allow os altsep curdir defpath devnull extsep linesep name pardir path pathsep
    allow os sep PathLike fsdecode fsencode fspath stat_result strerror
    allow os times_result uname_result major makedev minor F_OK R_OK W_OK X_OK
    allow os SEEK_CUR SEEK_END SEEK_SET
    # An environment of the realm's own, which starts empty; random bytes.
    allow os environ environb getenv getenvb urandom

    # The HOWTO's symbols of sys.
    allow sys ps1 ps2 copyright version platform exit maxint
    # What kind of Python this is.
    allow sys api_version byteorder flags float_info float_repr_style
    allow sys getdefaultencoding getfilesystemencodeerrors getfilesystemencoding
    allow sys hash_info hexversion implementation int_info maxsize maxunicode
    allow sys stdlib_module_names thread_info version_info
    # The realm's own state.
    allow sys argv builtin_module_names exc_info exception modules path stderr
    allow sys stdin stdout
    # Questions about values and limits.
    allow sys get_int_max_str_digits getrecursionlimit getrefcount getsizeof intern
    allow sys is_finalizing

    # Every built-in but breakpoint; open and __import__ have judges of their own.
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
    allow builtin next object oct open ord pow print property quit range repr
    allow builtin reversed round set setattr slice sorted staticmethod str sum
    allow builtin super tuple type vars zip
    # Built-ins of the classic dialect only.
    allow builtin apply basestring buffer cmp coerce execfile file intern long
    allow builtin raw_input reduce reload unichr unicode xrange

    # Files may be read, but for the kernel's own trees.
    allow read /
    deny read /proc /sys /dev

    limit memory 256M
    limit cpu 5s
    limit output 16M
    limit recursion 1000

    """
}
