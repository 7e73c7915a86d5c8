"""The exceptions of the classic dialect, and the statements that raise and catch them."""

import sys

import _library
from _classic_native import namespace as _namespace
from _classic_operations import type_name
from _classic_text import repr_, str_, text_of_arguments
from _classic_classes import classobj, instance, is_old
from _classic_types import class_kin
from _classic_words import LONGEST, spelled

IS_RESTRICTED = _library.is_restricted()


class _Standard(type):
    def __subclasscheck__(cls, other):
        if type.__subclasscheck__(cls, other):
            return True
        if cls is StandardError:
            return issubclass(other, STANDARD[1:])
        return cls is EnvironmentError and issubclass(other, OSError)

    def __instancecheck__(cls, value):
        return issubclass(type(value), cls)


_NOT_STANDARD = (
    "StopIteration", "Warning", "StopAsyncIteration", "ExceptionGroup", "StandardError")


class StandardError(Exception, metaclass=_Standard):
    """Base class for all standard Python exceptions that do not represent interpreter exiting."""


STANDARD = (StandardError,) + tuple(
    one for one in Exception.__subclasses__()
    if one.__module__ == "builtins" and one.__name__ not in _NOT_STANDARD
) if not IS_RESTRICTED else (
    StandardError, ArithmeticError, AssertionError, AttributeError, BufferError, EOFError,
    ImportError, LookupError, MemoryError, NameError, OSError, RuntimeError, SyntaxError,
    SystemError, TypeError, ValueError)


class EnvironmentError(StandardError):
    """Base class for I/O related errors: IOError, and the machine's OSError."""

    def __init__(self, *arguments):
        self.errno = self.strerror = self.filename = None
        self.args = arguments
        if 2 <= len(arguments) <= 3:
            self.errno, self.strerror, *rest = arguments
            if rest:
                self.filename = rest[0]
                self.args = arguments[:2]

    def __str__(self):
        if self.filename is not None:
            said = f"[Errno {str_(self.errno)}] {str_(self.strerror)}"
            return f"{said}: {repr_(self.filename)}"
        if self.errno and self.strerror:
            return f"[Errno {str_(self.errno)}] {str_(self.strerror)}"
        return text_of_arguments(self.args)

    def __reduce__(self):
        given = self.args
        if self.filename is not None and len(given) == 2:
            given += (self.filename,)
        return type(self), given


class IOError(EnvironmentError):
    """I/O operation failed."""


for _class in (StandardError, EnvironmentError, IOError):
    _class.__module__ = "builtins"
setattr(IOError, "__.kin", "IOError")


_OTHER_WORDS = {
    "integer modulo by zero": "integer division or modulo by zero",
    "isinstance() arg 2 must be a type, a tuple of types, or a union":
        "isinstance() arg 2 must be a class, type, or tuple of classes and types",
    "issubclass() arg 2 must be a class, a tuple of classes, or a union":
        "issubclass() arg 2 must be a class or tuple of classes",
}
_OF_PROPERTIES = {
    "setter": "can't set attribute", "deleter": "can't delete attribute",
    "getter": "unreadable attribute",
}


class _Slotted:
    __slots__ = ("slot",)


_SLOT = type(_Slotted.slot)
_mro = type.__dict__["__mro__"].__get__


def _is_slot(value, name):
    """Whether a value has a slot by that name, which is empty."""
    try:
        return any(type(_namespace(one).get(name)) is _SLOT for one in _mro(type(value)))
    except (AttributeError, TypeError):
        # A type of another realm tells nothing of itself.
        return False


def spell(error):
    """Put the message of an exception into the words of the dialect."""
    if not _library.is_native_class(type(error)):
        # Programs have a say of what it answers.
        return error
    arguments = error.args
    if type(error) is UnicodeDecodeError and len(arguments) == 5:
        if type(arguments[1]) is bytes:
            error.args = (arguments[0], arguments[1].decode("latin-1"), *arguments[2:])
        return error
    if isinstance(error, (AttributeError, NameError, ImportError)):
        # There are no guesses at what was meant.
        try:
            error.name = None
        except (AttributeError, TypeError):
            pass
    if len(arguments) != 1 or type(arguments[0]) is not str or len(arguments[0]) > LONGEST:
        return error
    try:
        text = _in_other_words(error, arguments[0])
    except (LookupError, ValueError):
        # It is a program's own message, which begins as one of the machine's.
        return error
    if text != arguments[0]:
        error.args = (text,)
        if isinstance(error, ImportError):
            error.msg = text
    return error


def _in_other_words(error, text):
    if text.startswith("module '") and "' has no attribute '" in text:
        text = "'module' object has no attribute '" + text.split("' has no attribute '")[1]
        return text[:text.index("'", text.rindex(" '") + 2) + 1]
    if text.startswith("name '") and text.endswith("is not defined") and type(error) is NameError:
        return text
    if text in _OTHER_WORDS:
        return _OTHER_WORDS[text]
    if "' object has no attribute '" in text and text.startswith("'") and is_old(
            type(getattr(error, "obj", None))):
        name = text.split("'")[3]
        return f"{_library.names_of_class(type(error.obj))[2]} instance has no attribute '{name}'"
    if "' object has no attribute '" in text and isinstance(error, AttributeError) and _is_slot(
            getattr(error, "obj", None), text.split("'")[-2]):
        return text.split("'")[-2]
    if text.startswith("type object '") and "' has no attribute '" in text and isinstance(
            getattr(error, "obj", None), classobj):
        name, rest = text[13:].split("' has no attribute ", 1)
        return f"class {name} has no attribute {rest}"
    if text.startswith("property '") and text.rpartition(" ")[2] in _OF_PROPERTIES:
        return _OF_PROPERTIES[text.rpartition(" ")[2]]
    if text.startswith('can only concatenate str (not "') and text.endswith('") to str'):
        return f"cannot concatenate 'str' and '{text[31:-9]}' objects"
    return spelled(text)


_kinds = {}
_PLAIN = (
    OSError, FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError,
    FileExistsError, InterruptedError, BlockingIOError, BrokenPipeError)


def io_error(error):
    """An IOError with what an OSError says, which is a denial if that is one."""
    kind = type(error)
    cls = IOError
    if kind not in _PLAIN:
        cls = _kinds.get(kind)
        if cls is None:
            cls = _kinds[kind] = type("IOError", (IOError, kind), {"__module__": "builtins"})
    made = cls(*error.args)
    if error.filename is not None:
        made.filename = error.filename
    return made


class _Old(Exception):
    """What carries an instance of an old-style class that is raised."""

    def __str__(self):
        return str_(self.value)


def _carrier(cls):
    """The exception that stands for instances of an old-style class."""
    if cls is instance:
        return _Old
    found = getattr(cls, "__.carrier", None)
    if found is None or found.cls is not cls:
        bases = tuple([_carrier(base) for base in cls.__bases__ if is_old(base)])
        found = type(cls.__name__, bases or (_Old,), {"__module__": cls.__module__, "cls": cls})
        type.__setattr__(cls, "__.carrier", found)
    return found


def _carried(value):
    error = _carrier(type(value))()
    error.value = value
    return error


def _some_trace():
    try:
        raise KeyError
    except KeyError as error:
        return error.__traceback__


_TRACE = type(_some_trace())


def raise_(kind, value=None, trace=None):
    """The exception of the statement `raise`."""
    while type(kind) is tuple and kind:
        kind = kind[0]
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind):
            error = value
        elif value is None:
            error = kind()
        elif isinstance(value, tuple):
            error = kind(*value)
        else:
            error = kind(value)
    elif isinstance(kind, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        error = kind
    elif is_old(kind):
        if value is None:
            value = kind()
        elif not isinstance(value, kind):
            value = kind(*value) if isinstance(value, tuple) else kind(value)
        error = _carried(value)
    elif is_old(type(kind)):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        error = _carried(kind)
    else:
        raise TypeError(
            "exceptions must be old-style classes or derived from BaseException, not "
            + type_name(kind))
    if trace is not None and type(trace) is not _TRACE:
        raise TypeError("raise: arg 3 must be a traceback or None")
    # The way that it came before is not told again.
    _set_trace(error, trace)
    return error


_set_trace = BaseException.__traceback__.__set__


def handler(kind):
    """What an `except` catches."""
    if isinstance(kind, tuple):
        found = []
        for one in kind:
            one = handler(one)
            found += one if isinstance(one, tuple) else (one,)
        return tuple(found)
    if kind in _WITH_OTHERS:
        return _with_others(kind)
    if is_old(kind):
        return _carrier(kind)
    if isinstance(kind, type) and class_kin(kind) == "instance":
        # A class of another realm, whose code has raised an instance, or has not.
        found = getattr(kind, "__.carrier", None)
        is_ours = type(found) is type and found.__dict__.get("cls") is kind
        return found if is_ours else ()
    if isinstance(kind, type) and issubclass(kind, BaseException):
        return kind
    # Nothing that is raised is caught by what is no exception.
    return ()


_WITH_OTHERS = (StandardError, EnvironmentError, IOError)


def _with_others(kind):
    """What is caught with an exception that the machine does not have."""
    found = STANDARD if kind is StandardError else (
        (kind, OSError) if kind is EnvironmentError else (kind,))
    # Each realm has its own IOError.
    other = type(sys.exc_info()[1])
    return found + (other,) if class_kin(other) == "IOError" else found


def exc_info():
    """exc_info() -> (type, value, traceback)"""
    error = _handled()
    kind = None if error is None else type(error)
    trace = None if error is None else _trace_of(error)
    if issubclass(type(error), _Old):
        return type(error.value), error.value, trace
    if error is not None:
        spell(error)
    return kind, error, trace


_trace_of = BaseException.__traceback__.__get__


def _handled():
    """The exception that is being handled, of which nothing is asked."""
    return sys.exc_info()[1] if IS_RESTRICTED else sys.exception()


def caught():
    """The exception that is being handled, in the words of the dialect."""
    error = _handled()
    if issubclass(type(error), _Old):
        return error.value
    return spell(error)
