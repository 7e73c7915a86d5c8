# oracle: 3.13
"""Waiting for files that are none, by descriptors and times that are none; nothing waits."""

import select

from cases import Numbers, end, line

numbers = Numbers(21)


class File:
    def __init__(self, number):
        self.number = number

    def fileno(self):
        if isinstance(self.number, Exception):
            raise self.number
        return self.number


def descriptor():
    return numbers.choice([-1, 1024, 10**6, 2**31, 2**70, "x", None, 1.5, File(-1), File(2**31), File("x"),
                           File(ValueError("own")), True + 2000])


def some():
    return numbers.choice([[], (), [descriptor()], [descriptor(), descriptor()], {2000: 1}, None, 5, "ab", iter([])])


def tried(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, TypeError, OSError, OverflowError, KeyError) as problem:
        return "%s: %s" % (type(problem).__name__, problem)


def shown(value):
    return type(value).__name__ if isinstance(value, File) or hasattr(value, "__next__") else repr(value)


for _ in range(600):
    arguments = [some(), some(), some(), numbers.choice([0, 0.0, 0, -1, "x", 0, 0])]
    words = [shown(item) for item in arguments]
    words = ["files" if "File object" in word else word for word in words]
    line(" ".join(words), "=>", tried(select.select, *arguments))
for _ in range(100):
    p = select.poll()
    for _ in range(4):
        d = descriptor()
        mask = numbers.choice([select.POLLIN, select.POLLOUT, 0, -1, 2**16, 2**70, "x"])
        method = numbers.choice(["register", "modify", "unregister", "poll"])
        if method == "register":
            result = tried(p.register, d, mask)
        elif method == "modify":
            result = tried(p.modify, d, mask)
        elif method == "unregister":
            result = tried(p.unregister, d)
        else:
            # Of files that are none only refusals are alike in both realms.
            result = tried(p.poll, "x")
        line(method, shown(d), shown(mask), "=>", result)
for name in sorted(dir(select)):
    if name.startswith("POLL") or name == "PIPE_BUF":
        line(name, str(getattr(select, name)))
line(str(select.error is OSError))
end()
