import sys
print 0777, 0o17, 0x1F, 0b11, 10L, 0xFFL, 017L
print 7 / 2, -7 / 2, 7 / -2, 7.0 / 2, 7 // 2, 7 % 3, -7 % 3
x = 9
x /= 2
print x
print `10L`, 10L + 1, `10L + 1`, `2 ** 64`, str(2 ** 64), [2 ** 64, 1L, 1]
print type(1), type(1L), type(2 ** 64), type(1.5), type(True)
print sys.maxint, `sys.maxint + 1`, -sys.maxint - 1
print isinstance(1, int), isinstance(1L, int), isinstance(1L, long), isinstance(2 ** 70, long)
print 1L == 1, hash(1L) == hash(1), {1: 'a'}[1L]
print divmod(7L, 2), `-5L`, `~5L`, `abs(-5L)`, `5L << 70`, `10L ** 2`
print 1.1, 0.1 + 0.2, `0.1 + 0.2`, str(1e16), 1e100, 100.0, [0.1]
print long("12"), `long("12L")`, `long(3.9)`, int("7"), `int("9" * 20)`
print oct(8), hex(255), oct(8L), hex(255L), oct(0)
print round(2.5), round(-2.5), round(1.25, 1), coerce(1, 2.5), `coerce(1, 2L)`
for text in ("1/0", "1%0", "1L/0", "1//0", "1.0/0"):
    try:
        eval(text)
    except ZeroDivisionError, e:
        print text, e
from operator import add
print reduce(add, [1, 2, 3]), reduce(add, [], 5), apply(add, (1, 2))
print cmp(1, 2), cmp(2, 1), cmp("a", "a")
print range(3), range(1, 7, 2), xrange(3), list(xrange(2))
