"""Every digit of a big integer is written, grouped, at the cost of a short text."""
# options: --limit steps=100K --limit cpu=300ms
total = 0
n = 1 << 14_000
for i in range(600):
    total += len(f"{n + i:_d}")
if total > 3_000_000:
    print("escaped")
