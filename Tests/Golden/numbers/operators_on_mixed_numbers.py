# Every operator on every pair of kinds of numbers, messages included.
values = [0, -7, 2**62, -2**63, 10**30, True, -0.0, 1.5, float("inf"), float("nan"), 2j, "a", None]
operators = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b,
    "divmod": divmod, "&": lambda a, b: a & b, "^": lambda a, b: a ^ b,
    "<": lambda a, b: a < b, "==": lambda a, b: a == b,
    ">>": lambda a, b: a >> b, "@": lambda a, b: a @ b,
}
for symbol, operator in operators.items():
    for a in values:
        for b in values:
            if symbol == "*" and (a == "a" or b == "a"):
                continue
            try:
                print(symbol, a, b, operator(a, b))
            except Exception as error:
                print(symbol, a, b, type(error).__name__, error)
