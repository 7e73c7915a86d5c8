# A code object can be copied with other names, file, line and flags.
def f(a, b=1):
    return a + b
c = f.__code__
d = c.replace(co_name="g", co_filename="other.py", co_firstlineno=7, co_qualname="Q.g")
print(d.co_name, d.co_filename, d.co_firstlineno, d.co_qualname, c.co_name)
f.__code__ = d
print(f(2), f.__name__, f.__code__.co_name)
print(c.replace(co_argcount=2, co_varnames=("a", "b")).co_argcount, c.__replace__(co_name="h").co_name)
for changes in ({"co_name": 3}, {"nothing": 1}, {"co_firstlineno": "x"}):
    try:
        c.replace(**changes)
    except TypeError as e:
        print("TypeError", "nothing" in changes or e)
lines = sorted({line for _, _, line in c.co_lines() if line})
print(lines[-1] - c.co_firstlineno)
print(all(len(p) == 4 for p in c.co_positions()))
