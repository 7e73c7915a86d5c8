# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: alias shared parameters 2."""
a = int
for _ in range(40):
    a = dict[a, a]
a.__parameters__
