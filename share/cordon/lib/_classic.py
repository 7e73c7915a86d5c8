"""The classic dialect: what programs in the Python of the Restricted Execution HOWTO stand on.

The compiler turns the statements and operators of the dialect into calls of the helpers at the end,
which are in the module `__builtin__` under names that no program can spell, such as `.print`.
"""

import builtins
import sys

import _library
import _classic_builtins as _own
import _classic_codecs as _codecs
import _classic_files as _files
import _classic_derived as _derived
import _classic_octets as _octets
import _classic_operations as _operations
from _classic_exceptions import (
    EnvironmentError, IOError, StandardError, caught, handler, io_error, raise_, spell,
)
from _classic_system import attribute as _system_attribute
from _classic_text import repr_, str_, text_of
from _classic_classes import (
    MethodType, class_in, is_old, make_class, make_type, shown_namespace, special,
)
from _classic_dictionaries import ClassDict
from _classic_modules import LATER, LIBRARY, OF_MACHINE, RENAMED, modules, tidy
from _classic_types import FUNCTION, METHOD, basestring, long, unicode, unsupported
from _classic_words import counted, of_count as _of_count

ModuleType = type(sys)
IS_RESTRICTED = _library.is_restricted()
if not IS_RESTRICTED:
    from _rexec import classic_builtins as _home_builtins


def _being(function):
    """The test whether something is the machine's own function. A host may put another in its place:
    nobody finds here what was there before."""
    return lambda other: other is function and function is not None


_is_native_open = _being(getattr(builtins, "open", None))
_is_native_import = _being(builtins.__import__)
_is_native_reload = _being(getattr(builtins, "reload", None))


# MARK: Modules

_module = ModuleType("__builtin__", builtins.__doc__)
_exceptions = ModuleType("exceptions", "Python's standard exception class hierarchy.")
_GONE = (
    "aiter", "anext", "ascii", "breakpoint", "bytes", "exec", "print", "Unicode",
    "BaseExceptionGroup", "BlockingIOError", "BrokenPipeError", "ChildProcessError",
    "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError", "ConnectionResetError",
    "EncodingWarning", "ExceptionGroup", "FileExistsError", "FileNotFoundError",
    "InterruptedError", "IsADirectoryError", "ModuleNotFoundError", "NotADirectoryError",
    "PermissionError", "ProcessLookupError", "PythonFinalizationError", "RecursionError",
    "ResourceWarning", "StopAsyncIteration", "TimeoutError", "WindowsError",
)


def _import(name, globals=None, locals=None, fromlist=(), level=-1):
    """__import__(name, globals={}, locals={}, fromlist=[], level=-1) -> module"""
    if not isinstance(name, str):
        kind = _operations.type_name(name)
        raise TypeError(f"__import__() argument 1 must be string, not {kind}")
    if level <= 0 and globals:
        found = _beside(name, globals, locals, fromlist)
        if found is not None:
            return found
    if _is_native_import(builtins.__import__):
        try:
            made = _made(name, fromlist)
        except ModuleNotFoundError:
            raise _missing(name) from None
        except ImportError as error:
            raise _refused(name, error) from None
        if made is not None:
            return made
    elif name == "__builtin__":
        return _module
    elif name in LIBRARY and name != "rexec":
        # The realm's own way to import gives what it gives; of the library it is the dialect's.
        module = builtins.__import__(name, globals, locals, fromlist, max(level, 0))
        return _made(name) if module is sys.modules.get(name) else module
    try:
        return builtins.__import__(name, globals, locals, fromlist, max(level, 0))
    except ModuleNotFoundError as error:
        if error.name == name and name in _MISSING:
            unsupported(f"module {name}")
        found = error.name or name
        if found.partition(".")[0] in _MISSING:
            # Of such a module, which is no package, there is only the rest to be missed.
            raise _missing(name[name.rfind(".") + 1:]) from None
        rest = name if (name + ".").startswith(found + ".") else found
        raise _missing(rest[found.rfind(".") + 1:]) from None
    except ImportError as error:
        raise _refused(name, error) from None


def _refused(name, error):
    """What is raised where a module is not to be imported."""
    if not str(error).startswith("untrusted built-in module: "):
        return error
    return ImportError(f"untrusted dynamic module: {name}") if name in _DYNAMIC else _missing(name)


def _beside(name, globals, locals, fromlist):
    """A module of the package that the importing module is in, or None."""
    package = globals.get("__package__")
    if package is None:
        package = globals.get("__name__")
        if type(package) is str and "__path__" not in globals:
            package = package.rpartition(".")[0]
    if type(package) is not str or not package or hasattr(
            globals.get("absolute_import"), "getMandatoryRelease"):
        return None
    try:
        return builtins.__import__(name, globals, locals, fromlist, 1)
    except ModuleNotFoundError as error:
        if error.name != f"{package}.{name.partition('.')[0]}":
            raise
    except ImportError:
        # A policy speaks of names that there are and of others.
        if not IS_RESTRICTED:
            raise
    return None


def _features(*names):
    """What `from __future__ import ...` binds."""
    try:
        future = builtins.__import__("__future__")
    except ImportError:
        # The compiler knows what they mean, whatever a policy says of the module.
        future = None
    return [getattr(future, name, None) for name in names]


def _missing(name):
    if IS_RESTRICTED and name in _DYNAMIC_GONE:
        return ImportError(f"untrusted dynamic module: {name}")
    return ImportError(f"No module named {name!r}" if IS_RESTRICTED else f"No module named {name}")


# Built-in modules that were files of machine code.
_DYNAMIC = (
    "itertools", "_collections", "_functools", "_heapq", "_io", "_json", "_random", "_csv", "zlib",
    "unicodedata", "grp", "syslog", "termios", "mmap",
)
# Others that are not there.
_DYNAMIC_GONE = ("_sha", "_struct", "cPickle", "crypt", "nis", "bz2", "_bisect", "_elementtree")


def _math():
    """The module math, in which whole numbers come as floats."""
    math = builtins.__import__("math")
    if "math" not in _kept:
        _kept["math"] = ModuleType("math", math.__doc__)
    module = _kept["math"]
    for name in dir(math):
        if name[:1] != "_":
            setattr(module, name, getattr(math, name))
    for name in _LATER_MATH:
        if hasattr(module, name):
            delattr(module, name)
    module.floor, module.ceil = _whole_float(math.floor), _whole_float(math.ceil)
    module.factorial = _factorial(math.factorial)
    return module


_LATER_MATH = (
    "gcd", "lcm", "isqrt", "comb", "perm", "dist", "prod", "nextafter", "ulp", "cbrt", "exp2",
    "sumprod", "tau", "inf", "nan", "isclose", "isfinite", "remainder", "log2", "fma")


def _factorial(function):
    def factorial(x):
        """factorial(x) -> Integral"""
        if isinstance(x, float):
            if x != x // 1:
                raise ValueError("factorial() only accepts integral values")
            x = int(x)
        return function(x)

    return factorial


def _whole_float(function):
    def whole(x):
        if isinstance(x, complex):
            raise TypeError("can't convert complex to float")
        if isinstance(x, float) and x - x != 0:
            return x
        return float(function(x))

    return whole


_kept = {}


def _renamed(name, module):
    """A module under its name in the dialect."""
    if name not in _kept:
        _kept[name] = made = ModuleType(name, module.__doc__)
        for one in dir(module):
            if one[:2] != "__":
                setattr(made, one, getattr(module, one))
    return _kept[name]


def _bastion(module):
    """The module Bastion, which has the type that its bastions look for."""
    made = _renamed("Bastion", module)
    made.MethodType = MethodType
    return made


def _names_of(module, names):
    """A module with these names of another one, as the dialect has them."""
    found = ModuleType(module.__name__)
    for name in names:
        value = _getattr(module, name, found)
        if value is not found:
            setattr(found, name, value)
    return found


def _made(name, fromlist=()):
    """The module of the dialect by that name, or None."""
    if name == "__builtin__":
        return _module
    if name == "exceptions":
        return _exceptions
    if name in LATER:
        raise _missing(name)
    if name == "math":
        if "math" not in _kept:
            _math()
        else:
            builtins.__import__("math")
        return _kept["math"]
    shown = _octets.module(name) or _derived.module(name)
    if shown is not None:
        return shown
    if IS_RESTRICTED and name == "cStringIO":
        raise ImportError("untrusted dynamic module: cStringIO")
    if name == "sys" and fromlist and "*" not in fromlist:
        return _names_of(sys, fromlist)
    if IS_RESTRICTED and name == "datetime" and not _library.grants_extension(name):
        raise ImportError("untrusted dynamic module: datetime")
    if IS_RESTRICTED and name == "imp":
        raise _missing(name)
    if name in ("itertools", "operator", "unicodedata"):
        # Another form of the machine's module, about which the policy is asked.
        try:
            builtins.__import__(name)
        except ImportError as error:
            raise _refused(name, error) from None
    if name in LIBRARY:
        module = builtins.__import__(LIBRARY[name])
        counted(module)
        return module
    if name == "Bastion":
        return _bastion(builtins.__import__(name))
    if name in RENAMED:
        return _renamed(name, builtins.__import__(RENAMED[name]))
    if name in _MISSING and IS_RESTRICTED:
        raise _missing(name)
    return None


_MISSING = (
    "SocketServer", "Tkinter", "commands", "cPickle", "dbhash", "htmllib", "httplib",
    "popen2", "sgmllib", "urllib", "urllib2", "urlparse", "whrandom", "xmlrpclib",
)


def _sys_attribute(value, name):
    """An attribute of a module that the machine's does not have, or otherwise, in a tuple."""
    if value is sys:
        return _system_attribute(name, _module, _kept)
    return _os_attribute(value, name) if name in _OF_OS else None


def _stream_attribute(value, kind, name):
    """What files have otherwise: `write` gives nothing back, `softspace` is there."""
    if kind not in _own.file_types:
        return None
    if name[:4] == "read":
        mode = value.mode
        return None if mode[:1] in "rU" or "+" in mode else _not_open("reading")
    if name == "softspace":
        found = _soft_space(value)
        return getattr(value, name, 0) if found is None else found[0]
    if value.mode[:1] in "rU" and "+" not in value.mode:
        return _not_open("writing")
    write = value.write
    if value is not getattr(sys, "stdout", None) and value is not getattr(sys, "stderr", None):
        return lambda text: write(text) and None

    def write_shown(text):
        write(_visible(text) if isinstance(text, str) else _files.written(text))
        _soft[0] = False

    return write_shown


_OF_OS = ("read", "write", "times", "getcwdu", "walk", "listdir", "fdopen", "popen")


def _walk(top, func, arg):
    """walk(top, func, arg): call func(arg, folder, names) for a folder and those below it."""
    os = builtins.__import__("os")
    try:
        names = os.listdir(top)
    except OSError:
        return
    func(arg, top, names)
    for name in names:
        below = os.path.join(top, name)
        if os.path.isdir(below) and not os.path.islink(below):
            _walk(below, func, arg)


_walk.__name__ = "walk"


def _not_open(purpose):
    def method(*arguments):
        raise IOError(f"File not open for {purpose}")

    return method


def _os_attribute(value, name):
    if name == "walk":
        return (_walk,) if value.__name__ == "posixpath" else None
    if value.__name__ not in ("os", "posix"):
        return None
    if name == "getcwdu":
        working_folder = value.getcwd
        return (lambda: unicode(_codecs.decode(str_(working_folder()), "utf-8")),)
    function = getattr(value, name)
    if name == "times":
        return (_operations.named(lambda: tuple(function()), name),)
    if name == "read":
        return (lambda descriptor, count: function(descriptor, count).decode("latin-1"),)
    if name == "listdir":
        return (_operations.named(lambda path: _listed(path, function(path)), name),)
    if name == "fdopen":
        return (_operations.named(lambda *given: _files.of_descriptor(function, *given), name),)
    if name == "popen":
        return (_operations.named(lambda *given: _files.of_command(function, *given), name),)
    return (lambda descriptor, text: function(descriptor, _written(text)),)


def _listed(path, names):
    """The names in a folder, which are unicode where the path is."""
    if not isinstance(path, unicode):
        return names
    return [unicode(_codecs.decode(name, "utf-8")) for name in names]


def _written(text):
    """The bytes that os.write is given."""
    data = _octets.octets(text)
    if isinstance(data, (bytes, bytearray)):
        return data
    kind = _operations.type_name(text)
    raise TypeError(f"write() argument 2 must be string or buffer, not {kind}")


_store = _operations.make_store(IS_RESTRICTED, lambda file, new: _soft_space(file, new))
_delete = _operations.make_delete(IS_RESTRICTED)
_attribute = _operations.make_attribute(
    _sys_attribute, _stream_attribute, ModuleType, IS_RESTRICTED, _store, _delete, raise_)


def _augment_attribute(operation, value, name, operand):
    """`value.name op= operand`"""
    _store(operation(_attribute(value, name), operand), value, name)


def _augment_item(operation, value, index, operand):
    """`value[index] op= operand`"""
    value[index] = operation(value[index], operand)


# MARK: Files


def _open(name, mode="r", buffering=-1):
    """open(name[, mode[, buffering]]) -> file object"""
    if IS_RESTRICTED and not hasattr(_module, "open"):
        raise NameError("name 'file' is not defined")
    if not _is_native_open(builtins.open):
        return builtins.open(name, mode, buffering)
    if IS_RESTRICTED:
        mode = str.__str__(mode) if isinstance(mode, str) else mode
        if type(mode) is not str or mode not in ("r", "rb") and not (
                mode[:1] in ("w", "a") or mode[:1] == "r" and "+" in mode):
            raise IOError("can't open files for writing in restricted mode")
    return _files.opened(name, mode, buffering)


def _raw_input(prompt="", /):
    """raw_input([prompt]) -> string"""
    _library.use("raw_input")
    if _soft[0]:
        _write(" ")
        _soft[0] = False
    return builtins.input(str_(prompt))


def _getattr(value, name, *default):
    """getattr(object, name[, default]) -> value"""
    if len(default) > 1:
        raise TypeError(f"getattr expected at most 3 arguments, got {len(default) + 2}")
    name = _operations.attribute_name(name, "getattr")
    try:
        return _attribute(value, name)
    except AttributeError:
        if default:
            return default[0]
        raise


def _setattr(value, name, new):
    """setattr(object, name, value)"""
    name = _operations.attribute_name(name, "setattr")
    if type(value) in _operations.CLASSES or name in _operations.SETTABLE or is_old(
            type(value)) and name[:2] == "__":
        return _store(new, value, name)
    setattr(value, name, new)


def _delattr(value, name):
    """delattr(object, name)"""
    try:
        if isinstance(value, type):
            return _delete(value, name)
        return delattr(value, name)
    except AttributeError:
        if type(value) is METHOD or is_old(value) or is_old(type(value)) or hasattr(value, name):
            raise
        # What is said where a dictionary does not have it.
        raise AttributeError(name) from None


def _callable(value, /):
    """callable(object) -> bool"""
    return callable(value) and (not is_old(type(value)) or _hasattr(value, "__call__"))


def _dir(*value):
    """dir([object]) -> list of strings"""
    if len(value) == 1 and not is_old(value[0]):
        own = _own_names(value[0])
        if own is not None:
            return own
    if len(value) != 1 or not (is_old(type(value[0])) or is_old(value[0])):
        return _shown_names(type(value[0]) if value else None, dir(*value))
    if IS_RESTRICTED:
        # They are read from the namespaces, which are closed.
        return []
    cls = value[0] if is_old(value[0]) else type(value[0])
    found = set() if cls is value[0] else set(_attribute(value[0], "__dict__"))
    for one in cls.__mro__[:-2]:
        found.update(shown_namespace(one))
    return sorted(found)


def _own_names(value):
    """What a method __dir__ of a program's class says, or None."""
    kind = type(value)
    if is_old(kind):
        try:
            method = special(value, "__dir__")
        except AttributeError:
            return None
        found = method()
    elif type(kind) in _operations.CLASSES and kind.__dir__ is not object.__dir__:
        found = value.__dir__()
    else:
        return None
    if type(found) is not list:
        kind = _operations.type_name(found)
        raise TypeError(f"__dir__() must return a list, not {kind}")
    return _own.sorted(found)


_NOT_SHOWN = (
    "__init_subclass__", "__getstate__", "__class_getitem__", "__dir__", "gi_suspended",
    "gi_yieldfrom", "__qualname__", "__static_attributes__", "__firstlineno__",
)


def _shown_names(kind, names):
    names = [name for name in names if name[:3] != "__." and name not in _NOT_SHOWN]
    if kind not in (ModuleType, FUNCTION) and getattr(kind, "__module__", None) == "builtins":
        # Built-in types that are written in Python.
        names = [name for name in names if name not in ("__slots__", "__module__")]
    if kind is ModuleType:
        names = [name for name in names if name not in OF_MACHINE]
    if "__next__" in names:
        names = [name for name in names if name != "__next__"] + ["next"]
    if "__bool__" in names:
        names.remove("__bool__")
        if kind is not type(NotImplemented):
            names.append("__nonzero__")
    if kind is METHOD:
        names += ["im_class", "im_func", "im_self"]
    if kind is FUNCTION:
        names = [name for name in names if name not in _operations.LATER_OF_FUNCTIONS]
        names += _operations.OF_FUNCTIONS
    return sorted(set(names))


def _vars(value, /):
    """vars([object]) -> dictionary"""
    return _attribute(value, "__dict__") if isinstance(value, type) else vars(value)


def _hasattr(value, name):
    """hasattr(object, name) -> bool"""
    name = _operations.attribute_name(name, "hasattr")
    try:
        _attribute(value, name)
    except Exception:
        return False
    return True


# MARK: Code


def _namespaces(globals, locals):
    if "__builtins__" not in globals:
        own = None if IS_RESTRICTED else _home_builtins(globals)
        globals["__builtins__"] = _module if own is None else own
    return globals, globals if locals is None else locals


def _eval(source, globals=None, locals=None, *, flags=0):
    """eval(source[, globals[, locals]]) -> value"""
    if globals is not None and not isinstance(globals, dict):
        raise TypeError("globals must be a dict")
    if isinstance(source, str):
        if "\0" in source:
            raise TypeError("expected string without null bytes")
        source = builtins.compile(
            _own.source(source.lstrip(" \t")), "<string>", "eval", _own.FLAG | flags, True)
    return builtins.eval(source, *_namespaces(globals, locals))


def _execfile(path, globals=None, locals=None, *, flags=0):
    """execfile(filename[, globals[, locals]])"""
    if not isinstance(path, str):
        raise TypeError(
            f"execfile() argument 1 must be string, not {_operations.type_name(path)}")
    if globals is not None and not isinstance(globals, dict):
        raise TypeError(
            f"execfile() argument 2 must be dict, not {_operations.type_name(globals)}")
    with _open(path) as file:
        text = file.read()
    code = builtins.compile(_own.source(text), path, "exec", _own.FLAG | flags, True)
    builtins.exec(code, *_namespaces(globals, locals))


def _input(prompt="", globals=None, locals=None, *, flags=0):
    """input([prompt]) -> value"""
    _library.use("input")
    return _eval(builtins.input(str_(prompt)), globals, locals, flags=flags)


def _framed(function, globals, locals, flags, *arguments, **keywords):
    """A call of eval and its like, with the namespaces and future features of the caller."""
    if IS_RESTRICTED and function in (_input, _eval, _execfile):
        _library.use(function.__name__)
    if function is _input:
        return function(*(arguments or ("",)), globals=globals, locals=locals, flags=flags)
    if function is type and len(arguments) == 3 and not keywords:
        return make_type(globals.get("__name__"), *arguments)
    if function in (_dir, _vars) and not arguments:
        return _shown_names(ModuleType, locals) if function is _dir else locals
    if function is _own.compile:
        return _own.compile_in(flags, *arguments, **keywords)
    if function in (_eval, _execfile):
        if not arguments:
            raise TypeError(_of_count(function.__qualname__[2:-1], 0))
        given = arguments[1:]
        if len(arguments) == 1:
            given = (globals, locals)
        return function(*arguments[:1], *given, flags=flags, **keywords)
    return function(*arguments, **keywords)


def _exec(code, globals, locals, own_globals, own_locals, flags=0):
    """The statement `exec`."""
    if isinstance(code, tuple) and globals is None and len(code) in (2, 3):
        code, globals, *rest = code
        locals = rest[0] if rest else None
    if globals is None:
        globals = own_globals
        locals = own_locals if locals is None else locals
    if not isinstance(code, str) and hasattr(code, "read"):
        code = code.read()
    if isinstance(code, str):
        if not isinstance(globals, dict):
            raise TypeError("exec: arg 2 must be a dictionary or None")
        code = builtins.compile(_own.source(code), "<string>", "exec", _own.FLAG | flags, True)
    elif type(code).__name__ != "code":
        raise TypeError("exec: arg 1 must be a string, file, or code object")
    if not isinstance(globals, dict):
        raise TypeError("exec: arg 2 must be a dictionary or None")
    if type(globals) is ClassDict:
        namespace = dict(globals)
        builtins.exec(code, *_namespaces(namespace, locals))
        del namespace["__builtins__"]
        globals.take(namespace)
        return
    builtins.exec(code, *_namespaces(globals, locals))


# MARK: Statements

_soft = [False]
#: The last other file that keeps no attributes, and what it would keep.
_held = [None, False]


def _soft_space(file, new=None):
    """What a file keeps of the blank before the next item, for the attribute `softspace`."""
    if not _is_console(file):
        return None
    if new is not None:
        _soft[0] = bool(new)
    return (int(_soft[0]),)


def _write(text):
    builtins.print(_visible(text), end="")


def _visible(text):
    if not isinstance(text, unicode) and not text.isascii():
        try:
            return text.encode("latin-1").decode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            return text
    return str.__str__(text)


def _print(file, ends_line, *items):
    """The statement `print`."""
    if file is None:
        file = getattr(sys, "stdout", None)
    is_console = _is_console(file)
    if is_console:
        write, soft = _write, _soft[0]
    else:
        write = file.write
        soft = _held[1] if _held[0] is file else getattr(file, "softspace", 0)
    for item in items:
        if soft:
            write(" ")
        text = text_of(item)
        write(text)
        soft = not (text and text[-1].isspace() and text[-1] != " ")
    if ends_line:
        write("\n")
        soft = False
    if is_console:
        _soft[0] = soft
    else:
        try:
            file.softspace = int(soft)
        except (AttributeError, TypeError):
            _held[:] = file, soft


def _print_function(*items, sep=" ", end="\n", file=None):
    """print(value, ..., sep=' ', end='\\n', file=sys.stdout)"""
    file = getattr(sys, "stdout", None) if file is None else file
    if file is not None:
        text = (" " if sep is None else sep).join([text_of(item) for item in items])
        (_write if _is_console(file) else file.write)(text + ("\n" if end is None else end))


def _is_console(file):
    """Whether a file is the standard output that the realm has, or None where it sees none."""
    return file is None or file is getattr(sys, "stdout", None) and type(file) in _own.file_types


def _display(value):
    """What the prompt shows of a value."""
    hook = getattr(sys, "displayhook", None)
    if hook is not None and hook is not _display and not _is_machines(hook):
        return hook(value)
    if value is None:
        return
    if _soft[0]:
        _write("\n")
        _soft[0] = False
    _write(_shown(repr_(value) + "\n", getattr(sys, "stdout", None)))
    _module._ = value


def _shown(text, stream):
    """A text that may be what a restricted realm says of itself: a terminal does not obey it."""
    return text if IS_RESTRICTED or stream is None else _library.fitting(text, stream)


def _is_machines(hook):
    return hook is getattr(sys, "__displayhook__", hook)


def _reload(module):
    """reload(module) -> module"""
    if not isinstance(module, ModuleType):
        raise TypeError("reload() argument must be module")
    if module is _module or module is _exceptions:
        return module
    reload = getattr(builtins, "reload", None)
    name = getattr(module, "__name__", None)
    if type(name) is str and _is_native_reload(reload):
        if module is _kept.get(name):
            return _math() if name == "math" else module
        if sys.modules.get(LIBRARY.get(name)) is module:
            # The body gives it its name again.
            module.__name__ = LIBRARY[name]
    if reload is None:
        from importlib import reload
    name, other = module.__name__, LIBRARY.get(module.__name__)
    if other is None or sys.modules.get(other) is not module:
        return reload(module)
    # The machine knows it by another name.
    module.__name__ = other
    try:
        return reload(module)
    finally:
        module.__name__ = name


def _fill():
    namespace = {}
    for name in dir(builtins):
        if name not in _GONE and not name.startswith("_"):
            namespace[name] = getattr(builtins, name)
    for name in (
        "apply", "bin", "buffer", "chr", "cmp", "coerce", "compile", "divmod",
        "filter", "format", "hex", "intern", "map", "max", "min", "oct", "pow", "range", "reduce",
        "round", "sorted", "sum",
        "unichr", "xrange", "zip",
    ):
        namespace[name] = getattr(_own, name)
    namespace.update({
        "__debug__": True, "print": _print_function, "__import__": _import,
        "basestring": basestring, "eval": _eval,
        "execfile": _execfile, "file": _open, "getattr": _getattr, "hasattr": _hasattr,
        "setattr": _setattr, "delattr": _delattr, "callable": _callable, "dir": _dir, "vars": _vars,
        "input": _input, "isinstance": _own.isinstance_, "issubclass": _own.issubclass_,
        "long": long, "open": _open,
        "raw_input": _raw_input, "reload": _reload, "repr": repr_, "unicode": unicode,
        "StandardError": StandardError, "IOError": IOError,
        "EnvironmentError": EnvironmentError, "bytearray": _octets.bytearray, "bytes": str,
        "memoryview": _octets.memoryview,
        ".build": builtins.__build_class__,
    })
    for name, value in namespace.items():
        if type(value) is type(_fill) and value.__module__.startswith("_classic"):
            if value.__name__.strip("_") == name.strip("_") or value is _print_function:
                value.__name__ = name
            value.__qualname__ = f"<.{name}>"
        if isinstance(value, type) and issubclass(value, BaseException):
            setattr(_exceptions, name, value)
    for name, value in {
        "exceptions": _exceptions, "print": _print, "exec": _exec, "repr": repr_, "str": str_,
        "raise": raise_, "handler": handler,
        "caught": caught, "caughtItems": lambda: caught().args, "class": make_class,
        "globals": getattr(builtins, "globals", dict), "locals": getattr(builtins, "locals", dict),
        "long": long, "unicode": lambda text: str.__new__(unicode, text),
        "classIn": class_in, "delete": _delete, "features": _features,
        "div": _operations.div, "mod": _operations.mod, "power": _own.power,
        "inplaceDiv": _operations.inplace_div, "inplaceMod": _operations.inplace_mod,
        "augmentAttribute": _augment_attribute, "augmentItem": _augment_item,
        "sliceable": _operations.sliceable, "item": _operations.item,
        "items": _operations.items, "indices": slice, "less": _operations.less,
        "lessEqual": _operations.less_equal, "greater": _operations.greater,
        "greaterEqual": _operations.greater_equal, "ordered": _operations.ordered,
        "slice": _operations.slice_, "store": _store,
        "attribute": _attribute, "display": _display,
        "typecall": _own.typecall, "framed": _framed, "unsupported": unsupported,
    }.items():
        namespace["." + name] = value
    if not IS_RESTRICTED:
        namespace["file"] = _own.file
    if IS_RESTRICTED:
        for name in _JUDGED:
            namespace[name] = _judged(name, namespace[name])
        namespace["file"] = namespace["open"]
    for name, value in namespace.items():
        setattr(_module, name, value)
    if IS_RESTRICTED:
        _library.adopt_builtins(_module)


#: Functions that refuse a call, also by a reference from before, once the policy denies them.
_JUDGED = (
    "apply", "cmp", "coerce", "intern", "open", "reduce", "reload", "unichr")


def _judged(name, function):
    def judged(*arguments, **keywords):
        _library.use(name)
        if name == "open":
            keywords = _as_method(arguments, keywords)
        return function(*arguments, **keywords)

    judged.__name__ = function.__name__
    judged.__doc__ = function.__doc__
    return judged


def _as_method(arguments, keywords):
    """The arguments by name of an opener that was a method: r_open(self, file, mode="r", buf=-1)."""
    given = len(arguments) + len(keywords) + 1
    if given > 4:
        raise TypeError(f"r_open() takes at most 4 arguments ({given} given)")
    for name in keywords:
        if name not in _OF_OPENER:
            raise TypeError(f"r_open() got an unexpected keyword argument '{name}'")
    if not arguments and "file" not in keywords:
        raise TypeError(f"r_open() takes at least 2 arguments ({given} given)")
    return {_OF_OPENER[name]: value for name, value in keywords.items()}


_OF_OPENER = {"file": "name", "mode": "mode", "buf": "buffering"}

if IS_RESTRICTED:
    _open.__name__, _reload.__name__, _import.__name__ = "r_open", "r_reload", "r_import"
else:
    _import.__name__ = "__import__"
_fill()
__builtin__ = _module


_set_suppressed = BaseException.__suppress_context__.__set__


def _report(kind, error, trace):
    """Tell of an exception that nobody has caught."""
    if is_old(type(error)):
        error = raise_(error, None, trace)
    try:
        spell(error)
        _set_suppressed(error, True)
    except AttributeError:
        # It is of a realm that lets nobody change it.
        pass
    output = getattr(sys, "stdout", None)
    if output is not None and _is_console(output):
        # What was printed before stands before, on lines of its own.
        _end()
        _soft[0] = False
        output.flush()
    stream = getattr(sys, "stderr", None)
    if IS_RESTRICTED or stream is None or not stream.isatty():
        return sys.__excepthook__(kind, error, trace)
    sys.stderr = _Fitting(stream)
    try:
        sys.__excepthook__(kind, error, trace)
    finally:
        sys.stderr = stream


class _Fitting:
    """A stream to a terminal for what may be a restricted realm's words."""

    def __init__(self, stream):
        self._stream = stream

    def write(self, text):
        self._stream.write(_shown(text, self._stream))

    def flush(self):
        self._stream.flush()


def _end():
    if _soft[0]:
        _write("\n")


_TOLD = (type(_report), METHOD, _operations.GENERATOR)


def _unraisable(told):
    """Tell of an exception that has nowhere to go."""
    error = told.exc_value
    kind = type(error)
    if kind is not getattr(builtins, kind.__name__, None) or type(told.object) not in _TOLD:
        return sys.__unraisablehook__(told)
    shown = f"{repr_(spell(error))} in {repr_(told.object)}"
    shown = "".join([one if one.isprintable() else f"\\x{ord(one):02x}" for one in shown])
    sys.stderr.write(f"Exception {kind.__name__}: {shown} ignored\n")


if not IS_RESTRICTED:
    sys.excepthook = _report
    sys.unraisablehook = _unraisable
    sys.displayhook = sys.__displayhook__ = _display
    _own.file_types.append(type(sys.__stdout__))
    import atexit
    atexit.register(_end)
    tidy(sys.modules["__main__"])
