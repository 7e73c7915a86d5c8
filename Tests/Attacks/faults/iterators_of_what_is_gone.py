"""Iterators of views, of reversed tables and of mappings go on when the table was cleared and filled."""
from _collections import OrderedDict, deque

for make in dict.fromkeys, OrderedDict.fromkeys, set, deque, list, bytearray:
    table = make(range(200))
    its = [iter(table)]
    for name in "keys", "values", "items", "__reversed__":
        if hasattr(table, name):
            its.append(iter(getattr(table, name)()))
    for it in its:
        next(it)
    table.clear()
    for it in its:
        try:
            next(it, None), it.__length_hint__(), it.__reduce__()
        except (RuntimeError, TypeError, AttributeError):
            pass
    table.update({5: 6}) if hasattr(table, "update") else table.extend(b"xyz")
    for it in its:
        try:
            list(it), next(it, None)
        except (RuntimeError, KeyError):
            pass
with open("made", "w"):
    print("escaped")
