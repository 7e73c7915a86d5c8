"""Restricted code reads files and computes as any other code does."""
import math
import re

with open("inside/open") as f:
    assert f.read() == "for all\n"
assert math.sqrt(16) == 4
assert re.sub("a+", "b", "caat") == "cbt"
assert sorted({"b": 1, "a": 2}) == ["a", "b"]
print("fine")
