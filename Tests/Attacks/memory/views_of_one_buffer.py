# options: --limit memory=8M
"""Views of one small buffer are kept by the hundred thousand."""
buffer = memoryview(bytearray(200))
kept = []
try:
    for number in range(150000):
        kept.append(buffer[number % 200 :])
except MemoryError:
    pass
if len(kept) == 150000:
    print("escaped")
