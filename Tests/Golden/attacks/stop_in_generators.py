# differs: CPython has no limits.
# options: -r --limit steps=100K
"""Generators that refuse to close do not go on."""

def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            while True:
                try:
                    pass
                finally:
                    continue


g = stubborn()
next(g)
try:
    g.close()
finally:
    print("ESCAPED")
