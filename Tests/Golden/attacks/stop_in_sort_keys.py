# differs: CPython has no limits.
# options: -r --limit steps=100K
"""A stop passes native code that called back."""

import functools


def endless(*what):
    while True:
        try:
            pass
        finally:
            pass


for call in (
    lambda: sorted([1, 2], key=endless),
):
    try:
        call()
    finally:
        print("ESCAPED")
