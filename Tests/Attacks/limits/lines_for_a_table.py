# options: --limit steps=5M
"""A reader of tables takes its lines from an iterator that swallows every stop."""
import csv


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Lines:
    def __iter__(self):
        return self

    def __next__(self):
        patient()
        return "a,b"


if next(csv.reader(Lines())) == ["a", "b"]:
    print("escaped")
