"""Suspended generators hold their registers outside of what is counted."""
# options: --limit memory=24M --limit cpu=400ms


def wide():
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = 1
    yield a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p
    yield a


held = []
for _ in range(120_000):
    g = wide()
    next(g)
    held.append(g)
if len(held) == 120_000:
    print("escaped")
