# options: --limit steps=5M
"""The text of an object is abbreviated, which is made slowly and swallows every stop."""
import reprlib


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Slow:
    def __repr__(self):
        patient()
        return "late"


if reprlib.repr([Slow()]) == "[late]":
    print("escaped")
