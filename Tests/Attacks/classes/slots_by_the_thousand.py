"""A class with as many slots as fit makes instances that were never paid for."""
# options: --limit memory=24M --limit cpu=400ms
wide = type("Wide", (), {"__slots__": [f"s{i}" for i in range(20_000)]})
held = [wide() for _ in range(400)]
for each in held:
    each.s0 = each.s19999 = 1
if len(held) == 400:
    print("escaped")
