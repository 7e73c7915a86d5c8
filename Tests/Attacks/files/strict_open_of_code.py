# options: --policy strict
"""What opens code opens any file."""
import _io

if _io.open_code("secret").read().startswith(b"nobody"):
    print("escaped")
