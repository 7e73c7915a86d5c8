"""What is worth saying about a program though it goes on.

The machine decides about warnings and keeps the filters; this module shows the warnings, changes
the filters, and lets programs catch what would be shown.
"""

import _library
import sys
from _warnings import _defaultaction as defaultaction
from _warnings import _filters_mutated
from _warnings import _onceregistry as onceregistry
from _warnings import filters, warn, warn_explicit

__all__ = [
    "warn",
    "warn_explicit",
    "showwarning",
    "formatwarning",
    "filterwarnings",
    "simplefilter",
    "resetwarnings",
    "catch_warnings",
    "deprecated",
]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


# Showing


class WarningMessage:
    """A warning that is to be shown, and where it was given."""

    def __init__(
        self, message, category, filename, lineno, file=None, line=None, source=None
    ):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default sys.stderr. A program may replace this function."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning. A program may replace this function."""
    return _text(WarningMessage(message, category, filename, lineno, None, line))


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _showwarnmsg(msg):
    """Called by the machine with each warning that is to be shown."""
    show = globals().get("showwarning", _own_showwarning)
    if show is _own_showwarning:
        _showwarnmsg_impl(msg)
        return
    if not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    format = globals().get("formatwarning", _own_formatwarning)
    if format is _own_formatwarning:
        text = _text(msg)
    else:
        text = format(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    if msg.file is None:
        text = _library.fitting(text, file)
    try:
        file.write(text)
    except OSError:
        pass


def _text(msg):
    shown = msg.filename
    if isinstance(shown, str) and shown.startswith("<stdin-"):
        shown = "<stdin>"
    text = f"{shown}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache

            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            # When the interpreter is ending, not everything works any more.
            line = None
    if line:
        text += f"  {line.strip()}\n"
    return text


# Filters


def filterwarnings(
    action, message="", category=Warning, module="", lineno=0, append=False
):
    """Put a filter in front of the others, or behind them.

    'message' and 'module' are regular expressions that must match the beginning.
    """
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    if message or module:
        import re

        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Put a filter that looks at the category alone in front of the others, or behind them."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Forget all filters: every warning is shown once for each place."""
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """Put filters and showing back as they were when the block ends.

    With 'record', warnings are not shown but collected in a list, which 'with' gives. With
    'action', a filter holds inside the block.
    """

    def __init__(
        self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False
    ):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        given = []
        if self._record:
            given.append("record=True")
        if self._module is not sys.modules["warnings"]:
            given.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(given)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._old_impl = module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            # What the program put there to show warnings must not see them.
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._old_impl


# Options


class _OptionError(Exception):
    """What `-W` gives is no filter."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as problem:
            print("Invalid -W option ignored:", problem, file=sys.stderr)


def _setoption(arg):
    """Add the filter that action:message:category:module:line describes."""
    parts = arg.split(":")
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    parts = [part.strip() for part in parts] + [""] * (5 - len(parts))
    action, message, category, module, lineno = parts
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
    if message:
        message = re.escape(message)
    if module:
        module = re.escape(module) + r"\Z"
    if lineno:
        try:
            lineno = int(lineno)
            if lineno < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise _OptionError(f"invalid lineno {lineno!r}") from None
    else:
        lineno = 0
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    if not action:
        return "default"
    if action == "all":
        return "always"
    for known in ("default", "always", "ignore", "module", "once", "error"):
        if known.startswith(action):
            return known
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    if "." not in category:
        import builtins as module

        name = category
    else:
        module, _, name = category.rpartition(".")
        try:
            module = __import__(module, None, None, [name])
        except ImportError:
            raise _OptionError(f"invalid module name: {module!r}") from None
    try:
        found = getattr(module, name)
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


# Deprecation


class deprecated:
    """Mark a class or function that should no longer be used.

    Calling it warns, unless 'category' is None; `__deprecated__` holds the message.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(
                "Expected an object of type str for 'message', not " f"{type(message).__name__!r}"
            )
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if callable(arg):
            return self._mark_function(arg)
        raise TypeError(
            "@deprecated decorator with non-None category must be applied to "
            f"a class or callable, not {arg!r}"
        )

    def _warner(self):
        message, category, level = self.message, self.category, self.stacklevel + 1

        def warning():
            warn(message, category=category, stacklevel=level + 1)

        return warning

    def _mark_function(self, function):
        import functools

        warning = self._warner()

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            warning()
            return function(*args, **kwargs)

        if _is_coroutine_function(function):
            wrapper = _mark_coroutine_function(wrapper)
        function.__deprecated__ = wrapper.__deprecated__ = self.message
        return wrapper

    def _mark_class(self, marked):
        import functools

        warning = self._warner()
        original_new = marked.__new__

        @functools.wraps(original_new)
        def __new__(cls, /, *args, **kwargs):
            if cls is marked:
                warning()
            if original_new is not object.__new__:
                return original_new(cls, *args, **kwargs)
            # object.__new__ would complain of these itself only if there is no __init__.
            if cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{cls.__name__}() takes no arguments")
            return original_new(cls)

        marked.__new__ = staticmethod(__new__)
        original_init_subclass = marked.__init_subclass__
        bound = getattr(original_init_subclass, "__func__", None)
        if bound is not None:

            @functools.wraps(bound)
            def __init_subclass__(*args, **kwargs):
                warning()
                return bound(*args, **kwargs)

            marked.__init_subclass__ = classmethod(__init_subclass__)
        else:

            @functools.wraps(original_init_subclass)
            def __init_subclass__(*args, **kwargs):
                warning()
                return original_init_subclass(*args, **kwargs)

            marked.__init_subclass__ = __init_subclass__
        marked.__deprecated__ = __new__.__deprecated__ = self.message
        __init_subclass__.__deprecated__ = self.message
        return marked


def _is_coroutine_function(function):
    code = getattr(function, "__code__", None)
    return code is not None and bool(code.co_flags & 0x80)


def _mark_coroutine_function(wrapper):
    try:
        from inspect import markcoroutinefunction
    except ImportError:
        return wrapper
    return markcoroutinefunction(wrapper)


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that a module or function is on its way out; raise when it should be gone."""
    due = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or _version[:2] == remove and _version[3] != "alpha":
        raise RuntimeError(f"{name!r} was slated for removal after Python {due} alpha")
    warn(message.format(name=name, remove=due), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    warn(
        f"coroutine '{coro.__qualname__}' was never awaited",
        category=RuntimeWarning,
        stacklevel=2,
        source=coro,
    )


_processoptions(sys.warnoptions)
