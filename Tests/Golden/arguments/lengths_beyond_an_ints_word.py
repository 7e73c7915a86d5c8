import sys

print(len(range(sys.maxsize)), len(range(2**62)), len(range(-2**61, 2**62)))


class Long:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in [2**62, 2**63 - 1, 2**63, -1, -2**70, True, 1.0]:
    try:
        print(len(Long(n)), bool(Long(n)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
