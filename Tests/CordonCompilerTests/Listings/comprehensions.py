def comprehend(a, b):
  x = [i * 2.5 for i in a if i != "x"]
  y = {k: v for k, v in b for k in v}
  z = [lambda: i for i in a]
  return x, y, z, [last := i for i in a]

class C:
  n = 1
  m = [n for i in range(n)]
