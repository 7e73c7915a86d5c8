# differs: CPython has no realms.
# options: -r --policy howto
# Patterns only compute: modules written in Python may stand on them, but the policy's list names no
# native `_re` for the program's own use.
import re
import textwrap

print(re.findall(r"(\w)\1", "aabbc"), re.sub("b+", lambda m: m[0].upper(), "abba"))
print(re.compile("(?P<y>[0-9]+)").match("1984x")["y"], re.escape("a.b"), textwrap.dedent("  a\n  b"))


def attempt(action):
    try:
        print(action())
    except ImportError as e:
        print(e)


attempt(lambda: __import__("_re"))
attempt(lambda: exec("from _re import compile"))
