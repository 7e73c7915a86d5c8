import math

inf = math.inf
for x, y in [(0.0, 1.0), (-inf, inf), (inf, -inf), (-1.0, 1.0), (1.0, 1.0)]:
    for steps in [0, 1, 2**52, 2**62, 2**63, 2**64 - 1, 2**64, 10**30]:
        print(x, y, steps, math.nextafter(x, y, steps=steps))
