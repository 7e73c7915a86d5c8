# differs: CPython has no limits.
# options: -r --limit steps=100K
"""What is registered for the end gets no new allowance."""

import atexit


@atexit.register
def last():
    print("ESCAPED")


@atexit.register
def again():
    atexit.register(again)
    while True:
        pass


print("the program ends")
