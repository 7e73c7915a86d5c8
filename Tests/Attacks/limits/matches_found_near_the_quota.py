"""All matches are asked for again and again while hardly any memory is left."""
# options: --limit cpu=0.3s --limit memory=32M
import re
import time

text = "ab,cd;" * 20000
kept = []
start = time.process_time()
while time.process_time() - start < 0.8:
    try:
        made = re.findall("[a-z]+.", text)
        if len(kept) < 12:
            kept.append(made)
    except MemoryError:
        pass
print("escaped")
