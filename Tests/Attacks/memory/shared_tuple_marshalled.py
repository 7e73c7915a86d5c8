"""What is shared sixty levels deep is written down with each share spelled out, and shown in text."""
# reason: it does not end there
# options: --limit memory=8M --limit cpu=0.3s
import marshal

shared = (1,)
for _ in range(60):
    shared = (shared, shared)
if len(marshal.dumps(shared)) > 1 << 24 or len(f"{shared}") > 1 << 24:
    print("escaped")
