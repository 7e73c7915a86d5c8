# options: --limit output=64K
"""What finalisers raise is told on standard error, by the machine itself."""


class C:
    def __del__(self):
        raise ValueError("x" * 2000)


for _ in range(2000):
    C()
    [[], []] * 100
kept = [C() for _ in range(100)]
del kept
import warnings

for _ in range(300):
    C().__del__ and [bytes(1000) for _ in range(100)]
print("escaped")
