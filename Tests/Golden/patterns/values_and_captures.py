# Literal, value, capture, wildcard, or and as patterns.
class K: RED = 1; n = None
def f(x):
    match x:
        case 0 | 1: return "small"
        case -1.5 | 2+3j: return "number"
        case "a" "b" | b"c": return "text"
        case None: return "none"
        case True: return "never: 1 == True"
        case K.RED: return "never"
        case str() as s if len(s) > 3: return s
        case (4 as four) | (5 as four): return four
        case _: return "other"
for x in (0, True, 1.0, -1.5, 2+3j, "ab", b"c", None, False, "long", "x", 4, 5, [1]): print(repr(x), f(x))
match 1, 2:
    case a, b: print(a, b)
match = case = type = 1
match (case):
    case _: print("soft keywords", match, type)
def unbound(x):
    match x:
        case [y, 1]: pass
    return y
try: unbound([5, 2])
except UnboundLocalError as e: print(e)
