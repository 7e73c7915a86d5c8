"""Classes are made until the tables that hold their methods fill the memory."""
# options: --limit memory=24M --limit cpu=400ms
held = []
for i in range(50_000):
    held.append(type(f"C{i}", (), {}))
if len(held) == 50_000:
    print("escaped")
