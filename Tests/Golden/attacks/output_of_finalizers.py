# differs: CPython has no limits.
# options: -r --limit output=500
"""What finalisers raise is told at the cost of their realm."""

class D:
    def __del__(self):
        raise ValueError("x" * 1000)


for i in range(5):
    D()
