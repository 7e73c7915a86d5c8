"""A text of numbers is parsed again and again while hardly any memory is left."""
# options: --limit cpu=0.3s --limit memory=32M
import json
import time

text = "[" + "1.5, " * 60000 + "2.5]"
kept = []
start = time.process_time()
while time.process_time() - start < 0.8:
    try:
        made = json.loads(text)
        if len(kept) < 12:
            kept.append(made)
    except MemoryError:
        pass
print("escaped")
