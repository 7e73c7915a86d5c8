// What does the policy `howto` say?

extension ShippedPolicy {
  static let howtoText = """
    # What the Restricted Execution HOWTO grants: its lists and nothing else.

    # Its safe modules. Modules written in Python are free: they run restricted.
    allow module python:*
    allow module audioop array binascii cmath errno imageop marshal math md5
    allow module operator parser regex pcre rotor select strop struct time
    # The realm's own modules; the sections below judge what they hold.
    allow module __main__ builtins __builtin__ sys os posix

    # Its functions of os, and its symbols of sys.
    allow os error fstat listdir lstat readlink stat times uname getpid getppid
    allow os getcwd getuid getgid geteuid getegid
    allow sys ps1 ps2 copyright version platform exit maxint

    # It takes no built-in away, but gives open and __import__ restricted forms.
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

    # Files are opened for reading only, and the kernel's own trees not at all.
    allow read /
    deny read /proc /sys /dev

    limit memory 256M
    limit cpu 5s
    limit output 16M
    limit recursion 1000

    """
}
