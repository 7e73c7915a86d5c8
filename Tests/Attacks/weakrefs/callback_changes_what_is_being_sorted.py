"""The callback of a reference empties the list that is sorted while its last key dies."""
# options: --limit steps=200K
import _weakref

sorts = 0


class Key:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


def clear(reference):
    numbers.append(0)


references = []


def key(n):
    made = Key(-n)
    references.append(_weakref.ref(made, clear))
    return made


while sorts < 3000:
    numbers = list(range(20))
    try:
        numbers.sort(key=key)
    except ValueError:
        pass
    sorts += 1
print("escaped")
