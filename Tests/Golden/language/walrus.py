# A named expression binds in the nearest function or module, also from a comprehension.
def f():
    total = 0
    r = [total := total + v for v in range(4)]
    return r, total
print(f())
if any((hit := v) > 2 for v in [1, 3, 5]): print(hit)
print((lambda: (z := 3) + z)())
data = iter([1, 2, 0])
while (v := next(data)): print(v)
x = [y := 1, y**2]
print(x, (a := 5, 6)[0], a)
def g():
    global outer
    [outer := i for i in range(3)]
g(); print(outer)
class C:
    b = (w := 2) + 1
print(C.b, C.w)
print(f"{(n := 4)} {n=} {n:=5}")
