# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: alias repr list in itself."""
items = [1]
items.append(items)
repr(list[items])
