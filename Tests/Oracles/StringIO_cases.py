# oracle: 2.7
"""Files in memory, worked on in all orders; each step shows what it gives and where the file is."""

import StringIO
import cStringIO

from cases import Numbers, end, line, outcome, show

numbers = Numbers(3)


def some():
    return numbers.text(numbers.below(9), "abc\n")


def place():
    return numbers.choice([0, 1, 2, 5, 9, 14, -1, -3])


def steps(file, name, can_write):
    operations = [
        ("read",), ("read", place()), ("readline",), ("readline", place()), ("readlines",),
        ("readlines", numbers.below(6)), ("seek", place()), ("seek", place(), numbers.below(3)),
        ("tell",), ("getvalue",), ("next",), ("isatty",), ("flush",), ("write", some()),
        ("write", some()), ("writelines", [some(), some()]), ("truncate",), ("truncate", place()),
    ]
    if name != "StringIO":
        operations += [("reset",), ("getvalue", True)]
    if numbers.one_in(8):
        operations.append(("close",))
    for _ in range(numbers.between(3, 10)):
        operation = numbers.choice(operations)
        if not can_write and operation[0].startswith("write"):
            continue
        shown = outcome(getattr(file, operation[0]), *operation[1:])
        # EnvironmentErrors have many names.
        shown = shown.replace("IOError", "OSError")
        line(name, show(operation), "=>", shown, "then", outcome(file.tell), outcome(file.getvalue))


for _ in range(120):
    steps(StringIO.StringIO(some()), "StringIO", True)
    steps(StringIO.StringIO(), "StringIO", True)
    steps(cStringIO.StringIO(some()), "StringI", False)
    steps(cStringIO.StringIO(), "StringO", True)
line(outcome(StringIO.StringIO(5).read))
line(show([hasattr(cStringIO.StringIO("x"), name) for name in ("write", "writelines", "softspace")]))
line(show([type(cStringIO.StringIO()) is cStringIO.OutputType, type(cStringIO.StringIO("")) is cStringIO.InputType]))
line(cStringIO.InputType.__name__.split(".")[-1], cStringIO.OutputType.__name__.split(".")[-1])
for text in ("a\nb", "", "\n", "a\n\nb\n"):
    line(show(list(StringIO.StringIO(text))), show(list(cStringIO.StringIO(text))))
end()
