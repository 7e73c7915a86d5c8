"""Sets that do not keep their members alive."""

from _weakref import ref
from types import GenericAlias

__all__ = ["WeakSet"]

#: Calls nothing that somebody has put in the place of a reference.
_referent = ref.__call__


class WeakSet:
    """A set of objects that leave it when nothing else refers to them."""

    def __init__(self, data=None):
        self.data = set()

        def forget(member, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(member)

        self._remove = forget
        if data is not None:
            self.update(data)

    def __iter__(self):
        # What dies meanwhile is passed over.
        for member in list(self.data):
            item = _referent(member)
            if item is not None:
                yield item

    def __len__(self):
        return sum(_referent(member) is not None for member in list(self.data))

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self.data)

    # Members.

    def add(self, item):
        """Add a member."""
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Remove all members."""
        self.data.clear()

    def copy(self):
        """Another set of the same members."""
        return self.__class__(self)

    def pop(self):
        """Remove and return a member."""
        while True:
            try:
                member = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = _referent(member)
            if item is not None:
                return item

    def remove(self, item):
        """Remove a member; KeyError if it is none."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove a member if it is one."""
        self.data.discard(ref(item))

    def update(self, other):
        """Add members."""
        for item in other:
            self.add(item)

    # Sets made of two, and sets changed by another.

    def union(self, other):
        """A set with the members of both."""
        return self.__class__(item for items in (self, other) for item in items)

    __or__ = union

    def intersection(self, other):
        """A set of what is in both."""
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def difference(self, other):
        """A set of what is not in the other."""
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def symmetric_difference(self, other):
        """A set of what is in only one."""
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def __ior__(self, other):
        self.update(other)
        return self

    def intersection_update(self, other):
        """Keep only what is in the other, too."""
        self.data.intersection_update([ref(item) for item in other])

    def difference_update(self, other):
        """Remove what is in the other."""
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def symmetric_difference_update(self, other):
        """Remove what is in the other, and add what was only there."""
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(
                [ref(item, self._remove) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    # Comparing.

    def _refs(self, other):
        return {ref(item) for item in other}

    def issubset(self, other):
        """Whether all members are in the other."""
        return self.data.issubset(self._refs(other))

    __le__ = issubset

    def issuperset(self, other):
        """Whether all of the other are members."""
        return self.data.issuperset(self._refs(other))

    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < self._refs(other)

    def __gt__(self, other):
        return self.data > self._refs(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == self._refs(other)

    def isdisjoint(self, other):
        """Whether they have nothing in common."""
        return len(self.intersection(other)) == 0

    __class_getitem__ = classmethod(GenericAlias)
