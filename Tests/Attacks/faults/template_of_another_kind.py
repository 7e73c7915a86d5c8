# reason: the kinds are told apart there as well
"""A template of bytes is filled in from a text, whose bytes then pass for one."""
import array
import re

for attempt in (
    lambda: re.match("a", "a").expand(b"xyzxyz"),
    lambda: re.match("a", "a").expand(bytearray(b"xyzxyz")),
    lambda: re.match("a", "a").expand(memoryview(b"xyzxyz")),
    lambda: re.match("a", "a").expand(array.array("Q", [2**60] * 9)),
    lambda: re.match(b"a", b"a").expand("xyz"),
    lambda: re.sub("a", b"\\\\", "aaa"),
    lambda: re.sub("a", b"xyz", "aaa"),
    lambda: re.sub(b"a", "xyz", b"aaa"),
    lambda: re.sub("a", lambda match: b"xyz", "aaa"),
    lambda: re.subn("a", bytearray(b"\\\\1"), "aaa"),
):
    try:
        attempt()
    except (TypeError, re.error):
        pass
