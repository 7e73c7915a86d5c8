# options: --limit steps=5M
"""An exception is reported whose text and notes are made slowly."""
import traceback


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Slow(Exception):
    def __str__(self):
        patient()
        return "late"


if "late" in "".join(traceback.format_exception_only(Slow())):
    print("escaped")
