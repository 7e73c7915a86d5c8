# options: --limit steps=5M
"""An object copies itself by a method that swallows every stop, inside of a list that is copied."""
import copy


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Slow:
    def __deepcopy__(self, memo):
        patient()
        return "copied"


if copy.deepcopy([Slow()]) == ["copied"]:
    print("escaped")
