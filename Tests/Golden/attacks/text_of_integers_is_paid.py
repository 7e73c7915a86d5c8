# differs: CPython has no limits.
# options: -r --limit steps=3M
"""So is turning them to text and back."""

n = 7**5000
while True:
    try:
        int(str(n))
        int(hex(n), 16)
        "%d" % n, f"{n:,}", n.to_bytes(2000)
    except BaseException:
        print("ESCAPED")
