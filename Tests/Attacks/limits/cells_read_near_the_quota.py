"""A long row of a table is read again and again while hardly any memory is left."""
# options: --limit cpu=0.3s --limit memory=32M
import csv
import time

text = "12.5," * 60000
kept = []
start = time.process_time()
while time.process_time() - start < 0.8:
    try:
        made = list(csv.reader([text]))
        if len(kept) < 12:
            kept.append(made)
    except MemoryError:
        pass
print("escaped")
