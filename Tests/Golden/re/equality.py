# Patterns are equal when pattern and flags are.
import re

a = re.compile("a+")
print(a == re.compile("a+"), a == re.compile("a+", re.I), a == re.compile(b"a+"), a != re.compile("b"))
re.purge()
b = re.compile("a+")
print(a is b, a == b, hash(a) == hash(b), len({a, b, re.compile("c")}), a == "a+", a != "a+")
print(re.compile(a) is a, re.compile("(?i)a") == re.compile("a", re.I))
try:
    a < b
except TypeError as e:
    print(e)
