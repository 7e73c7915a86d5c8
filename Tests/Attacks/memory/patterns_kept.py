# options: --limit memory=16M
"""Compiled regular expressions with wide repeats are kept."""
import re

kept = []
for n in range(2000):
    kept.append(re.compile(f"(?:a{{1,40}}b{n}[x-z\\d]?){{1,40}}" * 5))
    re.purge()
kept.append(bytearray(5 * 10**7))
print("escaped")
