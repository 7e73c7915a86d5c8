# options: --limit steps=5M
"""The hook for objects of JSON text swallows every stop in each of many objects."""
import json


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


def hook(pairs):
    patient()
    return len(pairs)


if json.loads('[{"a": 1}, {}, {"b": {}}]', object_pairs_hook=hook) == [1, 0, 1]:
    print("escaped")
