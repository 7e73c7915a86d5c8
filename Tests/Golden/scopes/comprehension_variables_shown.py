# Inside a comprehension its variables are among the local ones; outside they are not.
def f(l):
    y = 0
    a = [locals()["x"] for x in l]
    b = [sorted(locals()) for x in l if x > 1]
    c = [eval("x + z") for x in l for z in l]
    [exec("y = x") for x in l]
    e = [locals()["x"] for x in l]
    return a, b, c, y, e, sorted(locals())


print(f([1, 2]))
l = [1, 2]
print([locals()["x"] for x in l], [eval("x") for x in l], [("x" in dir()) for x in l])
print([("%(n)s" % locals()) for n in "ab"], "n" in dir())


class C:
    l = [1]
    v = [locals()["x"] for x in l]
    print(v, [sorted(n for n in vars() if n[0] != "_") for q in l])


def outer():
    b = a = r = 1

    def inner():
        return r, b, a
    return inner


print(outer().__code__.co_freevars)
for kind in (object, list, classmethod, int, dict, C):
    print(kind.__name__, kind.__text_signature__)
