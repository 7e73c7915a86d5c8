# options: --limit steps=5M
"""A sequence is shuffled whose items change places slowly."""
import random


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Sequence(list):
    def __setitem__(self, i, item):
        patient()
        super().__setitem__(i, item)


sequence = Sequence(range(4))
random.shuffle(sequence)
if sorted(sequence) == [0, 1, 2, 3]:
    print("escaped")
