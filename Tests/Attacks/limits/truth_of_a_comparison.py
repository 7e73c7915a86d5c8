# options: --limit steps=200K
"""An object that compares for long is looked for in a tuple of many."""


class Slow:
    def __eq__(self, other):
        try:
            return any(range(0, 0, 1)) or not [0 for _ in range(10**4)]
        except BaseException:
            return False


if (Slow(),) * 100 != (1,) * 100 and 5 not in [Slow()] * 100:
    print("escaped")
