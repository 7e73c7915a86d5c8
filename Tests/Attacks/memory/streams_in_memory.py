# options: --limit memory=16M
"""Streams in memory are written to far behind their end, and many are kept."""
import io

kept = []
for _ in range(10):
    stream = io.BytesIO()
    stream.seek(10**7)
    stream.write(b"x")
    kept.append(stream)
text = io.StringIO()
text.seek(0)
text.write("x" * 10**7)
if sum(s.tell() for s in kept) > 10**8 and text.tell() == 10**7:
    print("escaped")
