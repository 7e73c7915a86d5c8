"""A group whose derive gives more than it took grows until the memory is full."""
# options: --limit memory=24M --limit cpu=300ms


class Growing(ExceptionGroup):
    def derive(self, errors):
        return Growing("g", [*errors] * 2)


group = Growing("g", [ValueError(1)])
for _ in range(21):
    group = group.derive(group.exceptions)
if len(group.exceptions) > 2_000_000:
    print("escaped")
