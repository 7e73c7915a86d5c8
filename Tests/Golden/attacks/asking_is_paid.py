# differs: CPython has no limits.
# options: -r --limit steps=300K
"""A loop that only asks the system ends soon."""

import os

for i in range(100_000):
    os.stat("/")
    os.path.exists("/nowhere")
print("ESCAPED")
