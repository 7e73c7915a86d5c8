# Six hundred random operations on integers of many sizes and on floats.
state = 2024
def draw(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
def integer():
    n = 0
    for _ in range(draw(9)):
        n = n << 31 | draw(2**31)
    n >>= draw(31)
    return -n if draw(2) else n
def real():
    return (draw(2**31) - 2**30) / 2.0 ** draw(70) * 10.0 ** (draw(40) - 20)
for i in range(600):
    a, b = (integer(), integer()) if draw(3) else (real(), integer() if draw(2) else real())
    kind = draw(10)
    try:
        if kind == 0: result = a + b
        elif kind == 1: result = a - b
        elif kind == 2: result = a * b
        elif kind == 3: result = a / b
        elif kind == 4: result = divmod(a, b)
        elif kind == 5: result = (a < b, a == b, a <= b, hash(a), int(a), round(a, -3))
        elif kind == 6: result = (a & b, a | b, a ^ b, ~a)
        elif kind == 7: result = (a << draw(150), a >> draw(150), b >> draw(300))
        elif kind == 8: result = (a ** draw(5), float(b), repr(a), a.as_integer_ratio())
        else: result = pow(a, abs(b), integer())
    except Exception as error:
        result = type(error).__name__, str(error)
    print(i, kind, result)
