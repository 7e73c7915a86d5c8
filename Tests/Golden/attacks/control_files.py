# options: -r
"""Reading works behind the fence, where the policy lets it."""

import io
import os

with open("/etc/passwd") as f:
    print(f.readline().startswith("root"), f.readable(), f.writable())
print(os.path.join("a", "b"), os.path.exists("/etc"), len(os.listdir("/etc")) > 0, os.stat("/etc").st_mode > 0)
s = io.StringIO()
print("x", file=s)
print(repr(s.getvalue()), io.BytesIO(b"ab").read(1))
