# options: --limit steps=5M
"""What JSON cannot write is asked for its text, by a function that swallows every stop."""
import json


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


def default(value):
    patient()
    return "late"


if json.dumps([object()], default=default) == '["late"]':
    print("escaped")
