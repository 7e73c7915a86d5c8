"""A metaclass answers with orders of classes that make no sense, then with layouts that do not fit."""
orders = [[], [int], [object, int], None, 5, [5], (), [object] * 9, iter(()), [list, dict, object]]
made = 0
for order in orders:
    Meta = type("Meta", (type,), {"mro": lambda cls, order=order: order})
    for base in object, int, list, dict, ValueError:
        try:
            cls = Meta("C", (base,), {"__slots__": ()})
            cls.__name__, cls.nothing
        except (TypeError, AttributeError):
            made += 1
with open("made", "w"):
    print("escaped")
