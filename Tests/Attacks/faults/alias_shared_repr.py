# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: alias shared repr."""
l = []
for _ in range(40):
    l = [l, l]
repr(list[l])
