# differs: CPython has no limit of one integer
# options: -r --limit integer=1000
# An integer that would be too big is refused before it is made, whatever makes it.
import math

for text in (
    "1 << 7999", "1 << 8000", "2 ** 7999", "2 ** 8000", "10 ** 2500", "(1 << 7990) * 1000",
    "(1 << 7999) + (1 << 7999)", "(1 << 7999) - 1", "~(1 << 7999)", "int('9' * 2300)",
    "int('9' * 2500)", "int('f' * 2000, 16)", "int('f' * 2001, 16)", "eval('0x' + 'f' * 2100)",
    "int.from_bytes(b'a' * 1000)", "int.from_bytes(b'a' * 1001)", "math.factorial(1000)",
    "math.factorial(10 ** 9)", "math.comb(20000, 10000)", "math.perm(20000, 10000)",
    "math.prod([1 << 5000] * 2)", "sum([1 << 7998] * 5)", "pow(3, 10 ** 9, 1 << 7000) % 2",
    "round(12345, -5000)", "int(1e308)", "(1 << 7999) // 3", "2 ** 10 ** 30",
):
    try:
        value = eval(text)
        print(text, "has", value.bit_length(), "bits")
    except MemoryError as error:
        print(text, "is refused:", error)
