# options: --limit cpu=0.3s
"""A pattern that tries all ways to divide a text is one native call."""
import re

if re.match("(a|aa|aaa)*$", "a" * 31 + "b") is None:
    print("escaped")
