# dialect: classic
"""Sets as they were before Python had them: Set and ImmutableSet."""

__name__ = "sets"

__all__ = ['BaseSet', 'Set', 'ImmutableSet']


class BaseSet(object):
    """What both kinds of sets share."""

    def __init__(self):
        if self.__class__ is BaseSet:
            raise TypeError(
                'BaseSet is an abstract class.  Use Set or ImmutableSet.')

    def _fill(self, iterable):
        self._data = {}
        if iterable is not None:
            self._add_all(iterable)

    def _add_all(self, iterable):
        for element in iterable:
            self._data[_key(element)] = True

    @classmethod
    def _made(cls, elements):
        made = cls()
        made._data = dict.fromkeys(elements, True)
        return made

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return self._data.iterkeys()

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self._data.keys())

    __str__ = __repr__

    def __contains__(self, element):
        return _key(element) in self._data

    def __eq__(self, other):
        return isinstance(other, BaseSet) and self._data == other._data

    def __ne__(self, other):
        return not self == other

    def __cmp__(self, other):
        raise TypeError("can't compare sets using cmp()")

    def copy(self):
        return self._made(self._data)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return self._made([deepcopy(element, memo) for element in self])

    def union(self, other):
        made = self.copy()
        made._add_all(other)
        return made

    def intersection(self, other):
        if not isinstance(other, BaseSet):
            other = Set(other)
        return self._made([element for element in other._data if element in self._data])

    def difference(self, other):
        if not isinstance(other, BaseSet):
            other = Set(other)
        return self._made([element for element in self._data if element not in other._data])

    def symmetric_difference(self, other):
        if not isinstance(other, BaseSet):
            other = Set(other)
        rest = [element for element in other._data if element not in self._data]
        return self._made(self.difference(other)._data.keys() + rest)

    def __or__(self, other):
        return self.union(other) if isinstance(other, BaseSet) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, BaseSet) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, BaseSet) else NotImplemented

    def __xor__(self, other):
        return self.symmetric_difference(other) if isinstance(other, BaseSet) else NotImplemented

    def _binary(self, other):
        if not isinstance(other, BaseSet):
            raise TypeError('Binary operation only permitted between sets')

    def issubset(self, other):
        self._binary(other)
        return all([element in other._data for element in self._data])

    def issuperset(self, other):
        self._binary(other)
        return other.issubset(self)

    __le__ = issubset
    __ge__ = issuperset

    def __lt__(self, other):
        self._binary(other)
        return len(self) < len(other) and self.issubset(other)

    def __gt__(self, other):
        self._binary(other)
        return other < self


def _key(element):
    """The element, or what stands for it where it can be changed."""
    try:
        hash(element)
    except TypeError:
        if hasattr(element, '__as_immutable__'):
            return element.__as_immutable__()
        raise
    return element


class ImmutableSet(BaseSet):
    """A set that can be an element of another."""

    def __init__(self, iterable=None):
        self._hashcode = None
        self._fill(iterable)

    def __hash__(self):
        if self._hashcode is None:
            self._hashcode = hash(frozenset(self._data))
        return self._hashcode


class Set(BaseSet):
    """A set that can be changed."""

    def __init__(self, iterable=None):
        self._fill(iterable)

    __hash__ = None

    def __as_immutable__(self):
        return ImmutableSet(self)

    def update(self, iterable):
        self._add_all(iterable)

    union_update = update

    def _become(self, other):
        self._data = other._data

    def intersection_update(self, other):
        self._become(self.intersection(other))

    def difference_update(self, other):
        self._become(self.difference(other))

    def symmetric_difference_update(self, other):
        self._become(self.symmetric_difference(other))

    def __ior__(self, other):
        self._binary(other)
        self._add_all(other)
        return self

    def __iand__(self, other):
        self._binary(other)
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self._binary(other)
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self._binary(other)
        self.symmetric_difference_update(other)
        return self

    def add(self, element):
        self._data[_key(element)] = True

    def remove(self, element):
        del self._data[_key(element)]

    def discard(self, element):
        self._data.pop(_key(element), None)

    def pop(self):
        return self._data.popitem()[0]

    def clear(self):
        self._data.clear()
