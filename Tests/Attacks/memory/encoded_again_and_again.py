# options: --limit memory=32M --limit cpu=2s
"""Bytes become text in base 64 and bytes again, a third longer each time."""
import base64

data = b"x" * 10**5
while len(data) < 10**8:
    data = base64.b64encode(data)
print("escaped")
