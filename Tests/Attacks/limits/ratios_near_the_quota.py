"""A native makes pairs for a list again and again while hardly any memory is left."""
# options: --limit cpu=0.3s --limit memory=32M
import math
import time

numbers = [i + 0.5 for i in range(30000)]
kept = []
start = time.process_time()
while time.process_time() - start < 0.8:
    try:
        made = list(map(math.frexp, numbers))
        if len(kept) < 12:
            kept.append(made)
    except MemoryError:
        pass
print("escaped")
