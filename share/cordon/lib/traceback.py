"""Print, format and take apart the tracebacks of exceptions.

What is printed is what the interpreter itself prints of an uncaught exception. An exception can
also be taken as a TracebackException, which keeps what is needed for printing and nothing else.
"""

import sys
import _library
import _traceback
import linecache

__all__ = [
    "extract_stack",
    "extract_tb",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_stack",
    "format_tb",
    "print_exc",
    "format_exc",
    "print_exception",
    "print_last",
    "print_stack",
    "print_tb",
    "clear_frames",
    "FrameSummary",
    "StackSummary",
    "TracebackException",
    "walk_stack",
    "walk_tb",
]

_given = object()
_CAUSE_MESSAGE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT_MESSAGE = "\nDuring handling of the above exception, another exception occurred:\n\n"
# Equal entries that are shown before the rest are counted.
_RECURSIVE_CUTOFF = 3


# Stacks


def print_list(extracted_list, file=None):
    """Print entries, each of them a FrameSummary or a tuple of four."""
    _print(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The text of entries, one string for each."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback, the first 'limit' of them or the last -'limit'."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The entries of a traceback as text, one string for each."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback, as a StackSummary."""
    return StackSummary._of_places(_places(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Print the frames that run, from the caller of this function outwards or from 'f'."""
    print_list(_extract_stack(f, limit), file=file)


def format_stack(f=None, limit=None):
    """The frames that run as text, one string for each."""
    return format_list(_extract_stack(f, limit))


def extract_stack(f=None, limit=None):
    """The frames that run, the outermost first, as a StackSummary."""
    return _extract_stack(f, limit)


def _extract_stack(f, limit):
    if f is None:
        places = ((place, None, text) for place, text in _library.places(2))
    else:
        places = (
            (_library.place_of_frame(frame), frame, _source(frame, frame.f_lineno))
            for frame, _ in _walk_frames(f)
        )
    stack = StackSummary._of_places(places, limit=limit)
    stack.reverse()
    return stack


def walk_stack(f):
    """Each frame from 'f' outwards, with its line; from the caller when that is None."""
    if f is None:
        f = _traceback.frame(1)
    return _walk_frames(f)


def _walk_frames(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Each frame of a traceback, with its line."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places(tb):
    """Where the entries of a traceback stand, each with its frame, or None where that is hidden,
    and its source, or None where a file has it."""
    while tb is not None:
        try:
            frame = tb.tb_frame
        except AttributeError:
            frame = None
        place = _place(tb)
        yield place, frame, _source(frame, place[2], place[3])
        tb = tb.tb_next


def _place(tb):
    try:
        return _library.place(tb)
    except TypeError:
        # Something that acts as a traceback.
        code = tb.tb_frame.f_code
        return code.co_filename, code.co_name, tb.tb_lineno, tb.tb_lineno, None, None


def clear_frames(tb):
    """Forget the locals in all frames of a traceback."""
    while tb is not None:
        try:
            _library.clear(tb)
        except RuntimeError:
            # It still runs.
            pass
        tb = tb.tb_next


def _locals(frame):
    if frame is None:
        raise AttributeError("'f_locals' is hidden in restricted mode")
    return frame.f_locals


def _frame_place(frame, line):
    code = frame.f_code
    return code.co_filename, code.co_name, line, None, None, None


def _source(frame, first, last=None):
    """The lines of what restricted code has compiled, which may bear the name of any file."""
    source = None if frame is None else _traceback.guests_source(frame.f_code)
    if source is None:
        return None
    if first is None:
        return ""
    lines = source.split("\n")[first - 1:max(first, last or first)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


class FrameSummary:
    """An entry of a traceback or a stack; as a sequence: file name, line, name, source line."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals"
    )

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
        **kwargs,
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {k: _safe_text(v, "local", repr) for k, v in locals.items()}

    def _source(self):
        if self._lines is None:
            if self.lineno is None or self.end_lineno is None:
                return None
            lines = []
            for number in range(self.lineno, self.end_lineno + 1):
                lines.append(linecache.getline(self.filename, number).rstrip())
            self._lines = "\n".join(lines) + "\n"
        return self._lines

    @property
    def _original_lines(self):
        return self._source()

    @property
    def line(self):
        """The first line of the source, without the blanks around it."""
        source = self._source()
        if source is None:
            return None
        return source.partition("\n")[0].strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (
                self.filename == other.filename
                and self.lineno == other.lineno
                and self.name == other.name
                and self.locals == other.locals
            )
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of FrameSummary objects, the outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Take the frames that walk_stack or walk_tb gives."""
        places = (
            (_frame_place(frame, line), frame, _source(frame, line)) for frame, line in frame_gen
        )
        return klass._of_places(
            places, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals
        )

    @classmethod
    def _of_places(klass, places, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                places = (pair for _, pair in zip(range(limit), places))
            else:
                places = list(places)[limit:]
        result = klass()
        files = set()
        for (filename, name, line, end_line, column, end_column), frame, source in places:
            if source is None:
                files.add(filename)
                if frame is not None:
                    linecache.lazycache(filename, frame.f_globals)
            result.append(
                FrameSummary(
                    filename,
                    line,
                    name,
                    lookup_line=False,
                    line=source,
                    locals=_locals(frame) if capture_locals else None,
                    end_lineno=end_line,
                    colno=column,
                    end_colno=end_column,
                )
            )
        for name in files:
            linecache.checkcache(name)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one of FrameSummary objects and tuples of file name, line, name, source line."""
        result = StackSummary()
        for entry in a_list:
            if isinstance(entry, FrameSummary):
                result.append(entry)
            else:
                filename, lineno, name, line = entry
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry; None leaves it out."""
        entry = frame_summary
        text = _traceback.format_frame(
            entry.filename,
            entry.lineno,
            entry.name,
            entry.end_lineno,
            entry.colno,
            entry.end_colno,
            entry._source(),
        )
        if entry.locals:
            for name, value in sorted(entry.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """The text of all entries, one string for each; many equal ones are counted."""
        result = []
        last = None
        count = 0

        def count_rest():
            more = count - _RECURSIVE_CUTOFF
            if more > 0:
                plural = "" if more == 1 else "s"
                result.append(f"  [Previous line repeated {more} more time{plural}]\n")

        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = entry.filename, entry.lineno, entry.name
            if last is None or None in place or place != last:
                count_rest()
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        count_rest()
        return result


# Exceptions


def print_exception(
    exc, /, value=_given, tb=_given, limit=None, file=None, chain=True, **kwargs
):
    """Print an exception and those it came from; 'exc' alone, or type, value and traceback."""
    value, tb = _exception(exc, value, tb)
    report = TracebackException(type(value), value, tb, limit=limit, compact=True)
    report.print(file=file, chain=chain)


def format_exception(exc, /, value=_given, tb=_given, limit=None, chain=True, **kwargs):
    """What print_exception prints, as a list of strings."""
    value, tb = _exception(exc, value, tb)
    report = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(report.format(chain=chain))


def format_exception_only(exc, /, value=_given, *, show_group=False, **kwargs):
    """Type, message and notes of an exception, as a list of strings."""
    if value is _given:
        value = exc
    report = TracebackException(type(value), value, None, compact=True)
    return list(report.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc prints, as one string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that the session showed last."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(
            sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain
        )


def _exception(exc, value, tb):
    if (value is _given) != (tb is _given):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _given:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _safe_text(value, what, function=str):
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"


def _print(lines, file):
    if file is None:
        file = sys.stderr
        lines = (_library.fitting(line, file) for line in lines)
    for line in lines:
        print(line, file=file, end="")


_OF_SYNTAX_ERRORS = (
    "filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg")


def _part(error, name):
    try:
        return getattr(error, name)
    except AttributeError:
        # What restricted code has put there is not for it to use.
        return None


class TracebackException:
    """An exception prepared for printing: texts instead of objects."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        save_exc_type=True,
        _seen=None,
    ):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self._take(exc_type, exc_value, exc_traceback, limit, lookup_lines, capture_locals,
                   save_exc_type)
        options = {
            "limit": limit,
            "lookup_lines": lookup_lines,
            "capture_locals": capture_locals,
            "max_group_width": max_group_width,
            "max_group_depth": max_group_depth,
        }
        if _seen is not None:
            # Its links are followed by the exception that this one hangs on.
            return
        seen = {id(exc_value)}
        waiting = [(self, exc_value)]
        members = {}

        def linked(exception):
            if exception is None or id(exception) in seen:
                return None
            return made(exception)

        def member(exception):
            # Groups may share members.
            if id(exception) not in members:
                members[id(exception)] = made(exception)
            return members[id(exception)]

        def made(exception):
            seen.add(id(exception))
            report = TracebackException(
                type(exception), exception, exception.__traceback__, _seen=seen, **options
            )
            waiting.append((report, exception))
            return report

        while waiting:
            report, exception = waiting.pop()
            if exception is None:
                continue
            report.__cause__ = linked(exception.__cause__)
            if compact:
                needed = exception.__cause__ is None and not exception.__suppress_context__
            else:
                needed = True
            report.__context__ = linked(exception.__context__) if needed else None
            if isinstance(exception, BaseExceptionGroup):
                report.exceptions = [member(one) for one in exception.exceptions]

    def _take(self, exc_type, exc_value, tb, limit, lookup_lines, capture_locals, save_exc_type):
        self.stack = StackSummary._of_places(
            _places(tb),
            limit=limit,
            lookup_lines=lookup_lines,
            capture_locals=capture_locals,
        )
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_text(exc_value, "exception")
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_module, self.exc_type_qualname, _ = _library.names_of_class(exc_type)
        self.__notes__ = None
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as problem:
            shown = _safe_text(problem, "__notes__", repr)
            self.__notes__ = [f"Ignored error getting __notes__: {shown}"]
        self.__cause__ = self.__context__ = self.exceptions = None
        self.__suppress_context__ = (
            exc_value.__suppress_context__ if exc_value is not None else False
        )
        self._syntax = None
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            self._take_place(exc_value)
        elif isinstance(exc_value, BaseException):
            # Which names there are is known where the traceback leads.
            if tb is not None or not isinstance(exc_value, NameError):
                self._str += _traceback.suggestion(exc_value)

    def _take_place(self, error):
        self.filename, first, last, self.text, self.offset, self.end_offset, self.msg = (
            _part(error, name) for name in _OF_SYNTAX_ERRORS)
        self.lineno = None if first is None else str(first)
        self.end_lineno = None if last is None else str(last)
        self._syntax = _traceback.format_syntax_error(error, self.exc_type_str)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn(
            "Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2
        )
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the type, with its module unless everybody knows it."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = "<unknown>"
        return f"{module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._parts() == other._parts()
        return NotImplemented

    __hash__ = None

    def _parts(self):
        return [
            getattr(self, name, None)
            for name in (
                "stack", "exc_type_qualname", "exc_type_module", "_str", "__notes__", "__cause__",
                "__context__", "__suppress_context__", "exceptions", "filename", "lineno",
                "end_lineno", "text", "offset", "end_offset", "msg", "max_group_width",
                "max_group_depth",
            )
        ]

    def __str__(self):
        return self._str

    def _last_line(self):
        name = self.exc_type_str
        if self._str == "None" and not self._have_exc_type or not self._str:
            return f"{name}\n"
        return f"{name}: {self._str}\n"

    def format_exception_only(self, *, show_group=False, _depth=0, _left=None, **kwargs):
        """Yield type and message, place and text of a SyntaxError, and notes."""
        left = [_MOST_MEMBERS] if _left is None else _left
        indent = 3 * _depth * " "
        text = self._last_line() if self._syntax is None else self._syntax
        if not _depth:
            if self._syntax is None:
                yield text
            else:
                yield from text.splitlines(True)
        else:
            yield from (f"{indent}{line}\n" for line in text.split("\n")[:-1])
        for note in self._noted():
            yield from (f"{indent}{line}\n" for line in note.split("\n"))
        if self.exceptions and show_group:
            for member in self.exceptions:
                if left[0] == 0:
                    break
                left[0] -= 1
                yield from member.format_exception_only(
                    show_group=show_group, _depth=_depth + 1, _left=left)

    def _noted(self):
        notes = self.__notes__
        if notes is None:
            return []
        if _is_sequence(notes):
            # They may come without end.
            return [_safe_text(note, "note") for note, _ in zip(notes, range(_MOST_NOTES))]
        return [_safe_text(notes, "__notes__", repr)]

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Yield the text, line by line or a few lines at a time; without causes if not 'chain'."""
        writer = _Writer() if _ctx is None else _ctx
        links = []
        report = self
        while report is not None:
            message = None
            older = None
            if chain:
                if report.__cause__ is not None:
                    message, older = _CAUSE_MESSAGE, report.__cause__
                elif report.__context__ is not None and not report.__suppress_context__:
                    message, older = _CONTEXT_MESSAGE, report.__context__
            links.append((message, report))
            report = older
        for message, report in reversed(links):
            if message is not None:
                yield from writer.emit(message)
            yield from report._format_one(writer, chain)

    def _format_one(self, writer, chain):
        if self.exceptions is None:
            if self.stack:
                yield from writer.emit("Traceback (most recent call last):\n")
                yield from writer.emit(self.stack.format())
            yield from writer.emit(self.format_exception_only())
            return
        if writer.depth > self.max_group_depth:
            yield from writer.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        outermost = writer.depth == 0
        if outermost:
            writer.depth += 1
        if self.stack:
            yield from writer.emit(
                "Exception Group Traceback (most recent call last):\n",
                margin="+" if outermost else None,
            )
            yield from writer.emit(self.stack.format())
        yield from writer.emit(self.format_exception_only())
        yield from self._format_members(writer, chain)
        if outermost:
            writer.depth = 0

    def _format_members(self, writer, chain):
        total = len(self.exceptions)
        rows = min(total, self.max_group_width + 1)
        writer.needs_closing = False
        for row in range(rows):
            cut = row >= self.max_group_width or writer.members_left == 0
            last = row == rows - 1 or cut
            if last:
                # The innermost group that ends here draws the line.
                writer.needs_closing = True
            title = "..." if cut else str(row + 1)
            corner = "+-" if row == 0 else "  "
            yield f"{writer.indent()}{corner}+---------------- {title} ----------------\n"
            writer.depth += 1
            if cut:
                more = total - row
                plural = "s" if more > 1 else ""
                yield from writer.emit(f"and {more} more exception{plural}\n")
            else:
                writer.members_left -= 1
                yield from self.exceptions[row].format(chain=chain, _ctx=writer)
            if last and writer.needs_closing:
                yield f"{writer.indent()}+------------------------------------\n"
                writer.needs_closing = False
            writer.depth -= 1
            if cut:
                break

    def print(self, *, file=None, chain=True, **kwargs):
        """Print what format gives."""
        _print(self.format(chain=chain), file)


def _is_sequence(notes):
    if isinstance(notes, (list, tuple)):
        return True
    from collections.abc import Sequence

    return isinstance(notes, Sequence) and not isinstance(notes, (str, bytes))


_MOST_NOTES = 1000

#: Of groups within groups no more members are shown: they may share them.
_MOST_MEMBERS = 2000


class _Writer:
    """How deep the text stands inside exception groups."""

    def __init__(self):
        self.depth = 0
        self.members_left = _MOST_MEMBERS
        self.needs_closing = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin=None):
        prefix = ""
        if self.depth:
            prefix = f"{self.indent()}{margin or '|'} "
        if isinstance(text, str):
            yield _prefixed(text, prefix)
        else:
            for piece in text:
                yield _prefixed(piece, prefix)


def _prefixed(text, prefix):
    if not prefix:
        return text
    return "".join(prefix + line for line in text.splitlines(True))
