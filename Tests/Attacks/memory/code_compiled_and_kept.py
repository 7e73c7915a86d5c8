# options: --limit memory=16M
"""Code objects are kept by the thousand, each with constants of its own."""
kept = [compile("x = (" + ", ".join(f"'{n * i:<90}'" for i in range(150)) + ")", "x", "exec")
        for n in range(1500)]
if len(kept) == 1500:
    print("escaped")
