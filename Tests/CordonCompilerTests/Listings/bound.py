def bound(a):
  if a:
    x = 1
  print(x)
  print(x)
  try:
    y = a()
  except ValueError as e:
    print(y, e)
  for i in a:
    z = i
    del z
  print(i)
  del a
  return a
