# options: --limit memory=16M
"""An integer grows by shifts and powers until it is as big as the whole quota."""
n = 1
for _ in range(40):
    n <<= 10**7
m = (1 << 10**6) ** 400
if n.bit_length() + m.bit_length() > 7 * 10**8:
    print("escaped")
