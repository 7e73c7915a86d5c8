# options: --limit memory=16M
"""Small lists hold each other, a million deep."""
nest = []
for n in range(10**6):
    nest = [nest, n, n]
print("escaped")
