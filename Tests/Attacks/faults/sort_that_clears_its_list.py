"""The list is cleared, filled and sorted again by the keys and comparisons of its own sort."""


class Item:
    def __lt__(self, other):
        items.clear()
        items.extend([3, 1, 2] * 100)
        items.sort()
        return False


for key in None, lambda x: items.clear(), lambda x: items.append(x) or id(x):
    items = [Item() for _ in range(70)]
    try:
        items.sort(key=key)
    except (ValueError, TypeError):
        items.append(1)
with open("made", "w"):
    print("escaped")
