# Powers: of ints, of floats, negative and complex ones, and to a modulus.
def show(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)
for base in (0, 1, -1, 2, -3, 10, 2**40, -2**70, True):
    for exponent in (0, 1, 2, 3, 17, True):
        print(base, exponent, base**exponent)
for base in (2, -2, 0, 0.0, -0.0, 1.5, -1.5, float("inf"), float("-inf"), float("nan")):
    for exponent in (-1, -2, 0.5, -0.5, 2.0, 3.0, float("inf"), float("-inf"), 1e300):
        show(lambda: (base, exponent, base**exponent))
show(lambda: 2.0**5000); show(lambda: 10**400 * 1.0); show(lambda: 10.0**400); show(lambda: 2**-1)
show(lambda: (-8) ** (1 / 3)); show(lambda: 0j**-1); show(lambda: (1 + 2j) ** 3); show(lambda: 2j**0.5)
for base, exponent, modulus in [(3, 200, 13), (-3, 5, 7), (3, 5, -7), (3, -1, 7), (2, -1, 4), (5, 3, 0),
                                (5, 0, 1), (10**40, 10**20, 10**30 + 57), (2, -3, 10**30 + 57), (0, 0, 1)]:
    show(lambda: pow(base, exponent, modulus))
show(lambda: pow(2.0, 3, 5)); show(lambda: pow(2, 3.0, 5)); show(lambda: pow(2, 3, 5.0)); show(lambda: pow(2j, 3, 4))
show(lambda: pow("a", 2, 3)); show(lambda: pow(2, "a", 3)); show(lambda: pow(2, 3, "a")); show(lambda: pow(2, "a"))
show(lambda: pow(2, 3, None)); show(lambda: pow(2, exp=3, mod=5)); show(lambda: (2).__rpow__(5, 7))
