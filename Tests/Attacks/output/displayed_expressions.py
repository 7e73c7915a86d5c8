# options: --limit output=64K
"""Interactive code shows each of its expressions."""
code = compile("'x' * 199\n", "x", "single")
for _ in range(1000):
    exec(code)
print("escaped")
