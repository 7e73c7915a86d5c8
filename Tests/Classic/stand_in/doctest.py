"""What Python 2.7's own tests use of its doctest: each example is a case."""

import sys
from StringIO import StringIO

import unittest

NAMES = "ELLIPSIS", "NORMALIZE_WHITESPACE", "IGNORE_EXCEPTION_DETAIL"


class Example(object):
    def __init__(self, place):
        self.place = place
        self.source = []
        self.wanted = []

    def does_something(self):
        """Whether there is more than blanks and a comment."""
        lines = [line.strip() for line in self.source]
        return [line for line in lines if line and line[:1] != "#"] != []


def examples(text):
    """The examples of a doc string."""
    found = []
    current = None
    lines = text.expandtabs().split("\n")
    for number in range(len(lines)):
        line = lines[number]
        bare = line.lstrip()
        indent = len(line) - len(bare)
        if bare.startswith(">>> ") or bare == ">>>":
            current = Example(number + 1)
            current.indent = indent
            current.source.append(bare[4:])
            found.append(current)
        elif current is None or not bare:
            current = None
        elif not current.wanted and (bare.startswith("... ") or bare == "..."):
            current.source.append(bare[4:])
        else:
            current.wanted.append(line[current.indent:])
    return [one for one in found if one.does_something()]


def _is_like(wanted, got):
    """Whether `...` in what is wanted can stand for the rest of what was got."""
    parts = wanted.split("...")
    if len(parts) == 1:
        return wanted == got
    first, last = parts[0], parts[-1]
    if not got.startswith(first) or not got.endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    for part in parts[1:-1]:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at = at + len(part)
    return at <= end


def _agrees(example, got, error):
    wanted = "\n".join(example.wanted)
    options = [name for name in NAMES if "+" + name in "\n".join(example.source)]
    if wanted.startswith("Traceback (most recent call last):"):
        if error is None:
            return False
        rest = [line for line in example.wanted[1:] if line[:1] != " " and line != "..."]
        # The place of a syntax error is told in some of its messages only.
        wanted, got = "\n".join(rest).split(" (<doctest")[0], error
        if "IGNORE_EXCEPTION_DETAIL" in options:
            wanted, got = wanted.split(":")[0], got.split(":")[0]
    elif error is not None:
        return False
    wanted = wanted.replace("<BLANKLINE>", "").strip("\n")
    got = got.strip("\n")
    if "NORMALIZE_WHITESPACE" in options:
        wanted, got = " ".join(wanted.split()), " ".join(got.split())
    return wanted == got or "ELLIPSIS" in options and _is_like(wanted, got)


def _told(kind, value):
    """The last line of a traceback."""
    name = getattr(kind, "__name__", str(kind))
    if issubclass(kind, SyntaxError):
        value = value.args[0]
    text = str(value)
    return name + ": " + text if text else name


def run_text(name, text, namespace):
    """Run the examples of a doc string, each of which is a case."""
    for example in examples(text):
        source = "\n".join(example.source) + "\n"
        error = None
        shown = sys.stdout
        sys.stdout = StringIO()
        try:
            try:
                exec compile(source, "<doctest %s>" % name, "single") in namespace
            except KeyboardInterrupt:
                raise
            except:
                error = _told(*sys.exc_info()[:2])
            got = sys.stdout.getvalue()
        finally:
            sys.stdout = shown
        case = "%s.line_%d" % (name, example.place)
        if _agrees(example, got, error):
            unittest.tell("ok", case)
        else:
            unittest.tell("fail", case, "%r: %r" % (example.source[0], error or got))


def run_module(module):
    """Run the examples of a module: those of its own text and of `__test__`."""
    texts = {"doc": module.__doc__}
    texts.update(getattr(module, "__test__", {}))
    names = texts.keys()
    names.sort()
    for name in names:
        text = texts[name]
        if text is not None and not isinstance(text, basestring):
            text = text.__doc__
        if text:
            run_text(name, text, dict(module.__dict__))
