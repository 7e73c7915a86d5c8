# Assignment unpacks any iterable into nested targets, stars and attributes, left to right.
class O: pass
o, d, l = O(), {}, [0, 0, 0]
a, (b, [c, *e]), o.x, d["k"], l[1:2] = 1, "xy" and ("q", "rst"), 2, 3, [7, 8]
print(a, b, c, e, o.x, d, l)
*a, = "abc"
[*b, c] = range(3)
print(a, b, c)
i = 0
i, l[i] = 1, 9
print(i, l)
for x, *y in [(1, 2, 3), "ab"]:
    print(x, y)
def attempt(text):
    try:
        exec(text, {})
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt("a, b = 1")
attempt("a, b = 1,")
attempt("a, b = 1, 2, 3")
attempt("a, *b, c = 1,")
attempt("a, b = {1, 2, 3}")
attempt("a, b = iter([1])")
attempt("[] = [1]")
attempt("a, *b = None")
attempt("for a, b in [1]: pass")
