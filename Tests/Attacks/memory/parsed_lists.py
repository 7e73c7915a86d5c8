# options: --limit memory=32M --limit cpu=2s
"""A text of JSON that is much shorter than what it means is read, and read again."""
import json

kept = [json.loads("[" + "[]," * 100000 + "1]") for _ in range(20)]
if sum(map(len, kept)) == 20 * 100001:
    print("escaped")
