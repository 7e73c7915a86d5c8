def test(a, b, c):
  if a < b <= c and not (a is None or b not in [1, 2, 3]):
    return 1
  if 0 <= a < 10 or a == "x":
    return 2
  x = a and b or c
  y = a < b < c
  z = b if a else c
  if __debug__ and 1:
    return x, y, z
  return 3
