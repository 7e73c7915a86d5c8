# options: --limit memory=16M
"""Instances get ever different attributes in ever different order."""


class C:
    pass


kept = []
for n in range(10000):
    c = C()
    for i in range(30):
        setattr(c, f"a{n * 7919 % 10007}_{i}", n)
    kept.append(c)
print("escaped")
