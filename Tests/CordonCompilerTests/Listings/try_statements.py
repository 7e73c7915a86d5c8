def f(a):
  for x in a:
    try:
      with a as b:
        return x
    except (KeyError, ValueError) as e:
      continue
    finally:
      a.close()
  try:
    a()
  except* OSError as e:
    print(e)
