# Doubled signs in sets and arguments by position are warned of, where the caller stands.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in ["[0-9--1]", "[--1]", "[%--1]", "[%--]", "[0-9&&1]", "[&&1]", r"[\d||a]", "[||1]", "[0-9~~1]", "[[0-9]|]",
                    "[[:digit:]|]", "a\n[b&&c][[d]", "[^[a]"]:
        re.compile(pattern)
    re.sub("a", "b", "a", 1)
    re.split("a", "a", 1)
    re.subn("a", "b", "a", 1, re.I)
    re.findall("[x&&y]", "a")
for warning in caught:
    print(warning.category.__name__, warning.message, warning.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for attempt in [lambda: re.compile("[a||b]"), lambda: re.sub("a", "b", "a", 1)]:
        try:
            attempt()
        except Warning as e:
            print(type(e).__name__, e)
