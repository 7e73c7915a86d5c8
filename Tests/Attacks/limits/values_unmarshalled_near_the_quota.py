"""Marshalled numbers are loaded again and again while hardly any memory is left."""
# options: --limit cpu=0.3s --limit memory=32M
import marshal
import time

data = marshal.dumps([i + 0.5 for i in range(60000)])
kept = []
start = time.process_time()
while time.process_time() - start < 0.8:
    try:
        made = marshal.loads(data)
        if len(kept) < 12:
            kept.append(made)
    except MemoryError:
        pass
print("escaped")
