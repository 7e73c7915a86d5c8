# options: --limit steps=5M
"""A stack of callbacks is unwound by what stops the program, and each of them works on."""
import contextlib


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


with contextlib.suppress(BaseException):
    with contextlib.ExitStack() as stack:
        for _ in range(5):
            stack.callback(patient)
        patient()
print("escaped")
