# options: --limit steps=200K
"""The function of a regular expression's substitution loops and swallows what stops it."""
import re


def each(match):
    try:
        for _ in range(10**5):
            pass
    except BaseException:
        pass
    return ""


re.sub("a", each, "a" * 20)
print("escaped")
