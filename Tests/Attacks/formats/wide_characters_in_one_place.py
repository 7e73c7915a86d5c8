"""One wide character makes each of the padded texts four times as big as it seemed."""
# options: --limit memory=24M --limit cpu=300ms
held = [format("\U0001F600", f"\U0001F600>{300_000 + i}") for i in range(60)]
if len(held[-1]) == 300_059:
    print("escaped")
