import io

t = io.TextIOWrapper(io.BytesIO(b"x"), "ascii")
b = t.detach()
print(b.getvalue(), repr(t))
for name in ("read", "detach", "fileno", "flush"):
    try:
        getattr(t, name)()
    except ValueError as e:
        print(name, e)
r = io.BufferedReader(io.BytesIO(b"x"))
r.detach()
print(repr(r))
try:
    r.read()
except ValueError as e:
    print(e)
