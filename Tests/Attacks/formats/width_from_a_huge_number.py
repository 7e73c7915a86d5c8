"""Widths given as arguments add up to more memory than there is."""
# options: --limit memory=24M --limit cpu=300ms
held = ["%*s" % (1_000_000 + i, "x") for i in range(60)]
if sum(map(len, held)) > 60_000_000:
    print("escaped")
