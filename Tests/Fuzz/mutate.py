"""Prints a program made of golden scripts by changes of chance: mutate.py SEED FILE..."""

import sys

seed = int(sys.argv[1])
files = sys.argv[2:]
state = seed * 2654435761 + 88172645463325252


def below(n):
    global state
    state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
    return state % n


def choice(items):
    return items[below(len(items))]


HOSTILE = (
    "None", "-1", "2**63", "10**400", "-(2**63)", "1e308", "float('nan')", "1j", "''", "'\\0'",
    "'\\ud800'", "'x' * 10**5", "b''", "b'\\xff' * 9", "[]", "[[]] * 9", "{}", "()", "set()",
    "range(10**18)", "object()", "type", "int", "len", "print", "lambda *a, **k: a", "...",
    "iter([1])", "(i for i in 'abc')", "slice(None, None, -1)", "memoryview(b'abc')", "bytearray(9)",
    "NotImplemented", "super", "property(len)", "Exception('x')", "[].append", "dict.fromkeys('abc')",
    "__builtins__", "globals()", "locals()", "vars()", "__import__", "eval", "compile('1', '', 'eval')",
)  # fmt: skip
NAMES = (
    "__class__", "__dict__", "__init__", "__new__", "__del__", "__eq__", "__hash__", "__getattr__",
    "__getattribute__", "__iter__", "__next__", "__len__", "__call__", "__repr__", "__str__",
    "__set_name__", "__init_subclass__", "__reduce_ex__", "__bases__", "__mro__", "__subclasses__",
    "__globals__", "__code__", "__self__", "__func__", "__wrapped__", "__slots__", "__index__",
    "__enter__", "__exit__", "__await__", "__context__", "__traceback__", "__prepare__", "mro",
)  # fmt: skip


def words(line):
    """The identifiers, numbers and signs of a line, with what is between them."""
    parts = []
    for c in line:
        kind = "a" if c.isalnum() or c in "_.'\"" else c
        if parts and kind == "a" and parts[-1][0] == "a":
            parts[-1][1] += c
        else:
            parts.append([kind, c])
    return [text for _, text in parts]


def change(lines):
    i = below(len(lines))
    line = lines[i]
    indentation = line[: len(line) - len(line.lstrip())]
    what = below(12)
    if what == 0:
        del lines[i]
    elif what == 1:
        lines.insert(below(len(lines)), line)
    elif what == 2:
        j = below(len(lines))
        lines[i], lines[j] = lines[j], line
    elif what == 3:
        start = below(len(other))
        for text in reversed(other[start : start + 1 + below(8)]):
            lines.insert(i, text)
    elif what == 4:
        lines.insert(i, indentation + "for _ in range(%d):" % choice((2, 3, 50)))
        lines.insert(i + 1, indentation + "    " + line.lstrip())
    elif what == 5:
        lines.insert(i, indentation + "del " + choice(("self", "x", "e", "r", "result")))
    else:
        parts = words(line)
        places = [k for k, text in enumerate(parts) if text[0].isalnum() or text[0] in "_'\""]
        if not places:
            return
        k = choice(places)
        if what < 9:
            parts[k] = choice(HOSTILE)
        elif what == 9 and "." in parts[k]:
            parts[k] = parts[k].rpartition(".")[0] + "." + choice(NAMES)
        elif what == 10:
            parts[k] = choice(words(choice(other)) or ["x"])
        else:
            parts[k] = choice(NAMES)
        lines[i] = "".join(parts)


def read(name):
    with open(name, encoding="utf-8", errors="replace") as f:
        return [line.rstrip("\n") for line in f if line.strip()] or ["pass"]


lines = read(choice(files))
other = read(choice(files))
for _ in range(1 + below(6)):
    if lines:
        change(lines)
print("\n".join(lines))
