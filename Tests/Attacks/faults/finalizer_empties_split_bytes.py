# options: --limit cpu=0.4s
# reason: references are counted there, and nothing is finalised late
"""A finaliser empties bytes while natives split them, and others take their place."""


class D:
    def __del__(self):
        if inside:
            data.clear()
            keep.extend([b"S" * 100, bytearray(b"SECRET " * 2000)])


inside = False
keep = []
for i in range(100):
    data = bytearray(b"x" * 50 + b" ") * 500
    keep.clear()
    D()
    inside = True
    parts = data.split() + data.splitlines() + [data.replace(b" ", b"")]
    inside = False
    if any(part.strip(b"x ") for part in parts):
        print("escaped")
