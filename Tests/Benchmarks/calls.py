# Calls of functions, recursive and with keywords.
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def area(width, height=2, *, scale=1):
    return width * height * scale


total = 0
for i in range(300000):
    total += area(i, scale=3) + area(i, 4)
print(fib(27), total)
