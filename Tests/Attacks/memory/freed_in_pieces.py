# options: --limit memory=16M
"""Every other of many blocks is freed, so that what is free fits nothing."""
kept = []
for size in 3000, 5000, 9000, 17000:
    blocks = [bytes(size) for _ in range(2 * 10**7 // size)]
    kept.append(blocks[::2])
    del blocks
if sum(len(b) for part in kept for b in part) > 3 * 10**7:
    print("escaped")
