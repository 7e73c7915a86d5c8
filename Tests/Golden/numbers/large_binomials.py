# Large binomial coefficients by several ways, and within their time.
import math

for n, k in ((200_000, 12_000), (1_000_000, 10_000), (320_000, 20_000), (10 ** 12, 10_001)):
    value = math.comb(n, k)
    print(n, k, value % (10 ** 9 + 7), value.bit_length(), value == math.comb(n, n - k))
print(math.comb(160_016, 10_001) * 10_001 == math.comb(160_016, 10_000) * (160_016 - 10_000))
