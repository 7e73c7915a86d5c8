# What a built-in type's namespace holds: slot wrappers, methods, members, attributes, makers.
for owner, name in [
    (str, "__len__"), (str, "__format__"), (list, "__getitem__"), (tuple, "__getitem__"),
    (dict, "__contains__"), (str, "__contains__"), (set, "add"), (object, "__reduce__"),
    (object, "__init__"), (int, "__new__"), (slice, "start"), (property, "fget"),
    (type, "__mro__"), (type, "__base__"), (dict, "fromkeys"), (StopIteration, "value"),
]:
    entry = vars(owner)[name]
    print(owner.__name__, name, type(entry).__name__, repr(entry).split(" at 0x")[0])
