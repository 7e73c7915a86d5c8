# options: --limit steps=5M
"""The key of a bisection swallows every stop, and a place is found all the same."""
import bisect


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


def key(item):
    patient()
    return item


if bisect.bisect_left(range(8), 5, key=key) == 5:
    print("escaped")
