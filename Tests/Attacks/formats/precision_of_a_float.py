"""A float is written with a precision far beyond its digits, again and again."""
# options: --limit steps=60K
total = 0
for i in range(3_000):
    total += len("%.20000f" % 0.1)
if total > 50_000_000:
    print("escaped")
