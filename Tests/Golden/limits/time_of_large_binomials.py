# differs: CPython has no limits
# options: -r --limit cpu=500ms
"""A binomial coefficient that takes longer than the realm has time is not begun, or given up."""
import math

try:
    math.comb(10 ** 9, 10 ** 7)
finally:
    print("never")
