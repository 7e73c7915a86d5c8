# differs: CPython has no limits.
# options: -r --limit steps=100K
"""Nor does a handler of groups."""

def spin():
    while True:
        try:
            raise ExceptionGroup("g", [ValueError(), KeyError()])
        except* ValueError:
            pass
        except* KeyError:
            continue_ = 1


try:
    spin()
except* BaseException:
    print("ESCAPED")
finally:
    print("ESCAPED")
