"""What collections uses of _collections, in Python, for when that cannot be imported.

A pure deque is not among it."""

from _collections_abc import ItemsView, KeysView, MutableMapping, ValuesView
from operator import eq as _eq
from reprlib import recursive_repr as _recursive_repr

_missing = object()


# --- Small helpers --------------------------------------------------------------------------------


def _count_elements(mapping, iterable):
    """Count the elements of an iterable."""
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1


def _tuplegetter(index, doc):
    """A field of a named tuple."""
    return property(lambda self: tuple.__getitem__(self, index), doc=doc)


class defaultdict(dict):
    """A dict that makes the values of absent keys."""

    __slots__ = ("default_factory", "__dict__", "__weakref__")

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    @_recursive_repr()
    def _shown_factory(self):
        return repr(self.default_factory)

    def __repr__(self):
        return f"{type(self).__name__}({self._shown_factory()}, {dict.__repr__(self)})"

    def copy(self):
        """A shallow copy."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made


# --- OrderedDict ----------------------------------------------------------------------------------


class _Node:
    """A key in a ring of all keys, in their order."""

    __slots__ = ("key", "before", "after")

    def leave(self):
        self.before.after = self.after
        self.after.before = self.before

    def join(self, before, after):
        self.before, self.after = before, after
        before.after = after.before = self


class _Keys(KeysView):
    """The keys of an ordered dict."""

    def __reversed__(self):
        return reversed(self._mapping)


class _Values(ValuesView):
    """The values of an ordered dict."""

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield self._mapping[key]


class _Items(ItemsView):
    """The entries of an ordered dict."""

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield key, self._mapping[key]


class OrderedDict(dict):
    """A dict whose entries can be moved to either end."""

    # The order is in a ring and not in the dict, where the first place cannot be filled again.
    __slots__ = ("_ring", "_nodes", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **kwds):
        self = dict.__new__(cls)
        self._nodes = {}
        ring = self._ring = _Node()
        ring.key, ring.before, ring.after = None, ring, ring
        return self

    def __init__(self, other=(), /, **kwds):
        MutableMapping.update(self, other, **kwds)

    update = MutableMapping.update

    def __setitem__(self, key, value):
        if key not in self:
            node = self._nodes[key] = _Node()
            node.key = key
            node.join(self._ring.before, self._ring)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        self._forget(self._nodes.pop(key))

    def _forget(self, node):
        """Take a node out, so that an iterator that stands on it notices."""
        node.leave()
        node.before = node.after = None

    def __iter__(self):
        node = self._ring.after
        while node is not self._ring:
            yield node.key
            node = node.after

    def __reversed__(self):
        node = self._ring.before
        while node is not self._ring:
            yield node.key
            node = node.before

    def clear(self):
        """Remove all entries."""
        ring = self._ring
        for node in self._nodes.values():
            node.before = node.after = None
        self._nodes.clear()
        ring.before = ring.after = ring
        dict.clear(self)

    def popitem(self, last=True):
        """Remove and return the last entry, or the first."""
        if not self:
            raise KeyError("dictionary is empty")
        ring = self._ring
        node = ring.before if last else ring.after
        key = node.key
        self._nodes.pop(key, None)
        self._forget(node)
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        """Move an entry to the end, or to the beginning."""
        node = self._nodes[key]
        ring = self._ring
        node.leave()
        if last:
            node.join(ring.before, ring)
        else:
            node.join(ring, ring.after)

    def pop(self, key, default=_missing):
        """Remove a key and return its value, or a default."""
        value = dict.pop(self, key, _missing)
        if value is not _missing:
            node = self._nodes.pop(key, None)
            if node is not None:
                self._forget(node)
            return value
        if default is _missing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        """The value of a key, which gets a default if it is absent."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def keys(self):
        """The keys, as they are."""
        return _Keys(self)

    def values(self):
        """The values, as they are."""
        return _Values(self)

    def items(self):
        """The entries, as they are."""
        return _Items(self)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """An ordered dict with these keys."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    __ne__ = MutableMapping.__ne__

    def __eq__(self, other):
        same = dict.__eq__(self, other)
        if isinstance(other, OrderedDict):
            return same and all(map(_eq, self, other))
        return same

    __hash__ = None

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    @_recursive_repr()
    def __repr__(self):
        name = self.__class__.__name__
        return f"{name}({dict(self.items())!r})" if self else f"{name}()"

    def __reduce__(self):
        state = self.__getstate__()
        if type(state) is tuple:
            own, slots = state
            slots = {name: value for name, value in slots.items()
                     if name not in ("_ring", "_nodes")}
            state = (own, slots) if slots else own or None
        return self.__class__, (), state, None, iter(self.items())

    def __sizeof__(self):
        nodes = self._nodes
        return (dict.__sizeof__(self) + nodes.__sizeof__() + object.__sizeof__(self._ring)
                + sum(object.__sizeof__(node) for node in nodes.values()))


for _cls in (OrderedDict, defaultdict):
    _cls.__module__ = "collections"
del _cls
