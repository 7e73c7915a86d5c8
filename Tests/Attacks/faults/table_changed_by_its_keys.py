# options: --limit steps=300K
"""Keys clear and fill the tables in which they are looked for."""


class Key:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        for table in tables:
            table.clear()
            table.update(list(dict.fromkeys(range(50)).items()))
        return False


for act in (
    lambda a, b: a == b, lambda a, b: a.update(b), lambda a, b: Key() in a,
    lambda a, b: a | b, lambda a, b: a.pop(Key(), 0), lambda a, b: a.setdefault(Key(), 1),
    lambda a, b: a & b, lambda a, b: a - b, lambda a, b: a ^ b, lambda a, b: a <= b,
    lambda a, b: a.symmetric_difference_update(b), lambda a, b: a.discard(Key()),
    lambda a, b: a.keys() & b, lambda a, b: a.items() == b.items(),
):
    for kind in dict.fromkeys, set:
        tables = []
        a, b = kind(Key() for _ in range(9)), kind(Key() for _ in range(9))
        tables = [a, b]
        try:
            act(a, b)
        except (TypeError, AttributeError, KeyError, RuntimeError):
            pass
        tables = []
        assert len(list(a)) == len(a)
with open("made", "w"):
    print("escaped")
