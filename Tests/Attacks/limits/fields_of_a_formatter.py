# options: --limit steps=5M
"""A formatter looks its fields up by a method of one's own that swallows every stop."""
import string


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Slow(string.Formatter):
    def get_field(self, name, args, kwargs):
        patient()
        return "late", name


if Slow().format("{a} {b}") == "late late":
    print("escaped")
