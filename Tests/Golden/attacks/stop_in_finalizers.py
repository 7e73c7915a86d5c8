# differs: CPython has no limits.
# options: -r --limit steps=100K
"""Finalisers and callbacks of weak references pay as all code does."""

class Endless:
    def __del__(self):
        while True:
            pass


while True:
    Endless()
print("ESCAPED")
