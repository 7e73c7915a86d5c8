def assign(a, b, o):
  a, b = b, a
  a, b = b, a + b
  a, (b, *c) = o
  x = y = o.z = a
  o.n += 1
  o[a] -= b
  a, o.x = 1, a
  b = a + (a := 5)
  x: int = 3
  del x, o.x, o[1]
  return x, y, c
