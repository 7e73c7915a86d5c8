"""Objects that answer oddly are compared, hashed, shown and sorted without any harm."""


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        names.pop(next(iter(names)), None) if names else None
        return self.n == getattr(other, "n", None)

    def __hash__(self):
        return self.n % 3

    def __repr__(self):
        items.clear()
        return "odd"


names, items = {}, []
names.update({Odd(n): n for n in range(5)})
items += [Odd(1), 2]
assert repr(items) == "[odd]" and items == []
assert isinstance(Odd(1) in {Odd(1): 1}, bool)
numbers = [3, 1, 2]
try:
    numbers.sort(key=lambda n: numbers.append(n) or n)
except ValueError:
    pass
try:
    for key in (mapping := {1: 1}):
        mapping[key + 1] = 1
except RuntimeError:
    print("fine")
