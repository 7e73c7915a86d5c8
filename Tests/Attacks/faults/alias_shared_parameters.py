# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: alias shared parameters."""
t = ()
for _ in range(40):
    t = (t, t)
list[t].__parameters__
