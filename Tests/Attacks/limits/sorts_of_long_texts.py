# options: --limit cpu=1s
# reason: it ends there as well, much later
"""Texts with a long common beginning are compared natively, and for long, by a sort."""
s = 'a' * 20000000
for values in ([s + 'b', s + 'c'], [(s + 'b', 1), (s + 'c', 2)]):
    sorted(values * 100000)
print('sorted')
