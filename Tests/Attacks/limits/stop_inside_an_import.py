# options: --limit steps=200K
"""A library module is interrupted half way while it is imported, and the import tried again."""
import sys

try:
    for _ in range(10**6):
        pass
    import string
except BaseException:
    pass
finally:
    print("escaped")
