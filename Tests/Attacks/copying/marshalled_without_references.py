"""An old version of the format knows no references, so that shared parts are written each time."""
# options: --limit steps=60K --limit memory=24M
import marshal

t = ()
for _ in range(21):
    t = (t, t)
if len(marshal.dumps(t, 2)) > 2**21:
    print("escaped")
