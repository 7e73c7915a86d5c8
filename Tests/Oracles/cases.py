"""What the scripts beside this one share. Runs under Python 2.7, under 3.12 and under Cordon.

A script prints a line a case: what was called with what, and what came of it. The lines must be the
same under Cordon and under its oracle, which its first line names.
"""

try:
    text = unicode
    whole = (int, long)
except NameError:
    text = str
    whole = int

TWO = text is not str


class Numbers(object):
    """Numbers that look random, the same everywhere."""

    def __init__(self, seed):
        self.state = (seed * 2862933555777941757 + 3037000493) % (1 << 64)

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 11) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def choice(self, items):
        return items[self.below(len(items))]

    def one_in(self, n):
        return self.below(n) == 0

    def bytes(self, count):
        """So many bytes; of Python 2, a str."""
        items = bytearray()
        for _ in range(count):
            items.append(self.below(256))
        return bytes(items)

    def text(self, count, characters):
        """So many characters of those given, in a str."""
        return "".join([self.choice(characters) for _ in range(count)])


def octets(value):
    """Plain text as bytes, in both."""
    return value if TWO else value.encode("latin-1")


def show(value):
    """A value in words that do not depend on the kind of Python: str and bytes look alike."""
    if value is None or value is True or value is False:
        return str(value)
    if isinstance(value, whole):
        return "%d" % value
    if isinstance(value, float):
        return "nan" if value != value else repr(value)
    if isinstance(value, (bytes, text)):
        numbers = [c if isinstance(c, int) else ord(c) for c in value]
        return '"%s"' % "".join(
            [chr(n) if 32 <= n < 127 and n not in (34, 92) else "\\%02x" % n for n in numbers])
    if isinstance(value, tuple):
        return "(%s)" % " ".join([show(item) for item in value])
    if isinstance(value, list):
        return "[%s]" % " ".join([show(item) for item in value])
    return "<%s>" % getattr(value, "__name__", type(value).__name__)


done = 0


def outcome(function, *arguments):
    """What a call gives or raises, in words. Of a TypeError or SyntaxError only that it is one."""
    try:
        return show(function(*arguments))
    except (TypeError, SyntaxError) as problem:
        return type(problem).__name__
    except Exception as problem:
        return "%s: %s" % (type(problem).__name__, problem)


def case(function, *arguments):
    """One line."""
    global done
    done += 1
    # Some functions have two names.
    name = getattr(function, "__name__", "?").replace("fields", "")
    shown = " ".join([show(item) for item in arguments])[:300]
    print("%s %s => %s" % (name, shown, outcome(function, *arguments)))


def line(*words):
    """One line of other words."""
    global done
    done += 1
    print(" ".join(words))


def end(least=1000):
    """Says how many cases there were."""
    print("%d %s" % (done, "cases" if done >= least else "cases are too few"))
