"""Tracebacks in the words of the classic dialect."""

__name__ = "traceback"

import sys

import _library
import linecache

try:
    from _traceback import guests_source as _guests_source
except ImportError:
    # In a restricted realm, which opens files with its own rights.
    def _guests_source(code):
        return None
from _classic_exceptions import exc_info
from _classic_exceptions import spell
from _classic_text import str_

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "tb_lineno",
]
_OWN = __file__.rpartition("/")[0] + "/_classic"
#: As many frames are looked at at most.
_MOST = 100_000


def _is_helper(frame):
    """Whether a frame is one of what the statements of the dialect call."""
    return frame.f_code.co_filename.startswith(_OWN)


def _write(text, file):
    (sys.stderr if file is None else file).write(text)


def _entry(frame, lineno):
    code = frame.f_code
    source = _guests_source(code)
    if source is None:
        line = linecache.getline(code.co_filename, lineno, frame.f_globals)
    else:
        # The code of a realm may bear the name of any file.
        line = "".join(source.split("\n")[lineno - 1:lineno])
    return code.co_filename, lineno, code.co_name, line.strip() or None


def _limit(limit):
    return getattr(sys, "tracebacklimit", _MOST) if limit is None else limit


def extract_tb(tb, limit=None):
    """Return list of up to limit pre-processed entries from traceback."""
    found = []
    seen = 0
    while tb is not None and len(found) < _limit(limit) and seen < _MOST:
        try:
            frame = tb.tb_frame
        except AttributeError:
            # Hidden from restricted code, which may know the place.
            file, name, line = _library.place(tb)[:3]
            if not file.startswith(_OWN):
                found.append((file, line, name, None))
        else:
            if not _is_helper(frame):
                found.append(_entry(frame, tb.tb_lineno))
        tb = tb.tb_next
        seen += 1
    return found


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame."""
    if f is None:
        f = sys._getframe(1)
    while f is not None and _is_helper(f):
        f = f.f_back
    found = []
    while f is not None and len(found) < _limit(limit):
        if not _is_helper(f):
            found.append(_entry(f, f.f_lineno))
        f = f.f_back
    return found[::-1]


def format_list(extracted_list):
    """Format a list of traceback entry tuples for printing."""
    found = []
    for filename, lineno, name, line in extracted_list:
        item = f'  File "{filename}", line {lineno}, in {name}\n'
        found.append(item + f"    {line.strip()}\n" if line else item)
    return found


def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() or extract_stack()."""
    for item in format_list(extracted_list):
        _write(item, file)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return format_list(extract_stack(f or sys._getframe(1), limit))


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    print_list(extract_stack(f or sys._getframe(1), limit), file)


def _text(value):
    try:
        return str_(value)
    except Exception:
        return f"<unprintable {type(value).__name__} object>"


def _part(value, name, kind):
    """An attribute of an exception, which its program may have set to anything."""
    try:
        found = getattr(value, name)
    except AttributeError:
        return None
    return found if issubclass(type(found), kind) else None


def _syntax_error(value):
    found = []
    filename, line = _part(value, "filename", str), _part(value, "lineno", int)
    text, offset = _part(value, "text", str), _part(value, "offset", int)
    if filename or line is not None:
        found.append(f'  File "{filename or "<string>"}", line {line}\n')
        if text is not None:
            found.append(f"    {text.strip()}\n")
            if offset is not None:
                caret = text.rstrip("\n")
                caret = caret[:min(len(caret), offset) - 1].lstrip()
                found.append("    " + "".join([
                    one if one.isspace() else " " for one in caret]) + "^\n")
    return found


def format_exception_only(etype, value):
    """Format the exception part of a traceback."""
    if etype is None or isinstance(etype, str):
        return [_line(str(etype), value)]
    name = getattr(etype, "__name__", None) or str_(etype)
    found = []
    if isinstance(etype, type) and issubclass(etype, SyntaxError) and isinstance(
            value, SyntaxError) and len(value.args) > 1:
        found = _syntax_error(value)
        value = value.msg or "<no detail available>"
    elif isinstance(value, BaseException):
        spell(value)
    return found + [_line(name, value)]


def _line(name, value):
    text = "" if value is None else _text(value)
    return f"{name}: {text}\n" if text else f"{name}\n"


def format_exception(etype, value, tb, limit=None):
    """Format a stack trace and the exception information."""
    found = ["Traceback (most recent call last):\n"] + format_tb(tb, limit) if tb else []
    return found + format_exception_only(etype, value)


def print_exception(etype, value, tb, limit=None, file=None):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    for item in format_exception(etype, value, tb, limit):
        _write(item, file)


def print_exc(limit=None, file=None):
    """Print the exception that is being handled."""
    print_exception(*exc_info(), limit, file)


def format_exc(limit=None):
    """Like print_exc() but return a string."""
    return "".join(format_exception(*exc_info(), limit))


def print_last(limit=None, file=None):
    """Print the last exception that nobody has caught."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file)


def tb_lineno(tb):
    """Calculate correct line number of traceback given in tb."""
    return tb.tb_lineno
