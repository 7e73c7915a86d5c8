"""A structure nested in itself is walked by a copier whose memo lies."""
# options: --limit steps=60K
import copy


class Memo(dict):
    def get(self, key, default=None):
        return default

    def __contains__(self, key):
        return False


class Node:
    copies = 0

    def __deepcopy__(self, memo):
        Node.copies += 1
        if Node.copies > 20_000:
            return self
        try:
            return [copy.deepcopy(Node(), memo) for _ in range(2)][0]
        except RecursionError:
            return self


copy.deepcopy(Node(), Memo())
if Node.copies > 20_000:
    print("escaped")
