# differs: CPython has no limits.
# options: -r --limit steps=2M
"""Instances with ever different attributes cost no more each time."""

class C:
    pass


kept = []
for i in range(3000):
    c = C()
    setattr(c, f"a{i}", i)
    setattr(c, "b", i)
    kept.append(c)
print(sum(getattr(c, f"a{i}") + c.b for i, c in enumerate(kept)))
