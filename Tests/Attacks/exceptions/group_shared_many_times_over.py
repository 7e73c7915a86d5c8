"""A group holds another twice, and that another twice: splitting it goes to each of its leaves."""
# options: --limit steps=60K
group = ValueError(1)
for _ in range(17):
    group = ExceptionGroup("g", [group, group])
leaves = []
group.split(lambda error: leaves.append(1) if isinstance(error, ValueError) else None)
if len(leaves) == 2**17:
    print("escaped")
