"""The limit for digits of integers, which is one for the whole machine, is taken away."""
import sys

sys.set_int_max_str_digits(0)
if len(str(10**5000)) == 5001:
    print("escaped")
