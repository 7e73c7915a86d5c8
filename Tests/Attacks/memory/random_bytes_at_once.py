"""One call fetches more random bytes than the quota holds."""
# options: --limit memory=32M
import os

if len(os.urandom(1 << 27)) == 1 << 27:
    print("escaped")
