# options: --limit output=64K
"""Nothing is printed, a thousand times, each with a long end."""
for _ in range(1000):
    print(end="x" * 99 + "\n", flush=True)
print("escaped")
