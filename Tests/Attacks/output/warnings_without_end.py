# options: --limit output=64K
"""Warnings go to standard error, each with its line."""
import warnings

warnings.simplefilter("always")
for n in range(2000):
    warnings.warn("x" * 99)
print("escaped")
