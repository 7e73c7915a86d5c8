# options: --limit cpu=1s --limit memory=64M
"""Members of a set that share a hash are asked one by one, and their answers cost nothing."""


class Same:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return False


members = {Same() for _ in range(1000)}
one = Same()
exec("one in members\n" * 40000)
print("escaped")
