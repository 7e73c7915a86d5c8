# Results that cross 62, 63 and 64 bits are exact, and those that return are small again.
for bits in (30, 31, 61, 62, 63, 64, 127, 128):
    for offset in (-1, 0, 1):
        for sign in (1, -1):
            n = sign * (2**bits + offset)
            print(n, -n, ~n, n + 1, n - 1, n + n, n - n, n * n, n // 3, n % 3, -n // 7, -n % 7)
            print(n << 1, n >> 1, n >> 200, n & 0xFF, n | 1, n ^ n >> 1, n.bit_length(), n.bit_count())
            print(hash(n), n == float(n), int(float(n)), n * 0, n // n, abs(n), hex(n), n / 3)
print(2**62 - 2**62 == 0, -2**62 - 1, (-2**63) // -1, -2**63 % -1)
print((2**200 + 1) - 2**200, (2**200) // 2**199, 2**200 % 2**199, 2**200 >> 199, -2**200 >> 300)
