def count(n):
  total = 0
  for i in range(n):
    j = 0
    while j < 200:
      if (i ^ j) & 1:
        total += i * j
      else:
        total -= j
      total = total % 1000003
      j += 1
  return total

def search(items, wanted):
  for item in items:
    if item is None:
      continue
    if item == wanted:
      break
  else:
    return None
  while True:
    item = item.next
    if not item:
      return wanted
