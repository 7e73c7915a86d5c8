"""The dictionaries of classes, as the classic dialect shows them."""

from _classic_classes import shown_namespace


class Plain(dict):
    """A dictionary that presents itself as a plain one."""


class ClassDict(Plain):
    """The dictionary of an old-style class: what is stored into it, the class gets."""

    def __init__(self, cls, store, delete):
        dict.__init__(self, shown_namespace(cls))
        self._cls = cls
        self._store = store
        self._delete = delete

    def __setitem__(self, name, value):
        self._store(value, self._cls, name)
        dict.__setitem__(self, name, value)

    def __delitem__(self, name):
        if name not in self:
            raise KeyError(name)
        self._delete(self._cls, name)
        dict.__delitem__(self, name)

    def update(self, *given, **named):
        for name, value in dict(*given, **named).items():
            self[name] = value

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name, *default):
        if name not in self and default:
            return default[0]
        value = self[name]
        del self[name]
        return value

    def clear(self):
        for name in list(self):
            del self[name]

    def take(self, namespace):
        """Become equal to another dictionary."""
        for name in [name for name in self if name not in namespace]:
            del self[name]
        for name, value in namespace.items():
            if name not in self or self[name] is not value:
                self[name] = value


class dictproxy:
    """The dictionary of a new-style class, which nobody changes."""

    __slots__ = ("_items",)

    def __init__(self, cls, more):
        self._items = {**shown_namespace(cls), **more}

    def __getitem__(self, name):
        return self._items[name]

    def __contains__(self, name):
        return name in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __eq__(self, other):
        if type(other) is dictproxy:
            other = other._items
        return self._items == other

    __hash__ = None

    def __repr__(self):
        from _classic_text import repr_
        return f"dict_proxy({repr_(self._items)})"

    def __str__(self):
        from _classic_text import repr_
        return repr_(self._items)

    def get(self, name, default=None):
        return self._items.get(name, default)

    def has_key(self, name):
        return name in self._items

    def keys(self):
        return list(self._items)

    def values(self):
        return list(self._items.values())

    def items(self):
        return list(self._items.items())

    def copy(self):
        return dict(self._items)

    iterkeys = __iter__

    def itervalues(self):
        return iter(self._items.values())

    def iteritems(self):
        return iter(self._items.items())
