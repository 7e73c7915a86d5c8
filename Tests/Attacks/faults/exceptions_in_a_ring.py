"""Causes, contexts and groups form rings and long chains, and are shown and split."""
import traceback

a, b = ValueError("a"), ValueError("b")
a.__cause__, b.__cause__, a.__context__ = b, a, a
group = ExceptionGroup("g", [a, ExceptionGroup("h", [b])])
b.__context__ = group
chain = None
for n in range(2000):
    e = ValueError(n)
    e.__context__ = chain
    chain = e
for e in a, group, chain:
    try:
        len(traceback.format_exception(e))
    except RecursionError:
        pass
group.split(OSError), group.subgroup(lambda e: e is b), group.derive([a])
try:
    a.__traceback__ = 5
except TypeError:
    pass
try:
    1 / 0
except ZeroDivisionError as e:
    t = e.__traceback__
    try:
        t.tb_next = t
    except (ValueError, AttributeError):
        pass
with open("made", "w"):
    print("escaped")
