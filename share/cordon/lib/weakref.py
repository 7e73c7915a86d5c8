"""References that do not keep objects alive, and containers made of them."""

import _collections_abc
import itertools
import sys
from _library import bound_parts as _bound_parts, method as _method, mould as _mould
from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount,
    getweakrefs, proxy, ref,
)
from _weakrefset import WeakSet

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
    "WeakMethod", "finalize",
]

_collections_abc.MutableSet.register(WeakSet)
_missing = object()
#: Calls nothing that somebody has put in the place of a reference.
_referent = ref.__call__


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object and its function."""

    __slots__ = "_func_ref", "_mould", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            func, obj = _bound_parts(meth)
        except TypeError:
            raise TypeError(
                f"argument should be a bound method, not {type(meth)}") from None

        def tell(_):
            self = selfref_of()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, tell)
        self._func_ref = ref(func, tell)
        self._mould = _mould(meth)
        self._alive = True
        selfref_of = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        return None if obj is None or func is None else _method(self._mould, func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key under which it is kept."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


# --- Dictionaries ---------------------------------------------------------------------------------


class _WeakDictionary(_collections_abc.MutableMapping):
    """What both kinds have in common.

    The dict called data holds the references. Iterators go through a copy of it, so that entries
    may come and go meanwhile; a subclass gives the living ones of a copy by _living."""

    def __len__(self):
        return sum(1 for _ in self._living())

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def keys(self):
        """The living keys, one after the other."""
        for key, _ in self._living():
            yield key

    __iter__ = keys

    def values(self):
        """The living values, one after the other."""
        for _, value in self._living():
            yield value

    def items(self):
        """The living entries, one after the other."""
        return self._living()

    def _take(self, other, named):
        """Take over entries, if they can all be told."""
        if other is not None:
            for key, value in (other if hasattr(other, "items") else dict(other)).items():
                self[key] = value
        if named:
            self.update(named)

    def copy(self):
        """Another one with the same entries."""
        return self._with(self._living())

    __copy__ = copy

    def _with(self, pairs):
        made = self.__class__()
        for key, value in pairs:
            made[key] = value
        return made

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    """A mapping whose entries end when nothing else refers to their values."""

    def __init__(self, other=(), /, **kw):
        def forget(reference, selfref=ref(self), remove=_remove_dead_weakref):
            self = selfref()
            if self is not None:
                remove(self.data, reference.key)

        self._remove = forget
        self.data = {}
        self.update(other, **kw)

    def _living(self):
        for key, reference in list(self.data.items()):
            value = _referent(reference)
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = _referent(self.data[key])
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and _referent(reference) is not None

    def get(self, key, default=None):
        """The value of a key, or a default."""
        reference = self.data.get(key)
        value = None if reference is None else _referent(reference)
        return default if value is None else value

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return self._with((deepcopy(key, memo), value) for key, value in self._living())

    def popitem(self):
        """Remove and return an entry."""
        while True:
            key, reference = self.data.popitem()
            value = _referent(reference)
            if value is not None:
                return key, value

    def pop(self, key, *args):
        """Remove a key and return its value, or a default."""
        reference = self.data.pop(key, None)
        value = None if reference is None else _referent(reference)
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        """The value of a key, which gets a default if it is absent."""
        value = self.get(key, _missing)
        if value is _missing:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        """Take over entries."""
        self._take(other, kwargs)

    def itervaluerefs(self):
        """The references to the values, which may be dead, one after the other."""
        yield from list(self.data.values())

    def valuerefs(self):
        """A list of the references to the values, which may be dead."""
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    """A mapping whose entries end when nothing else refers to their keys."""

    def __init__(self, dict=None):
        def forget(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.pop(reference, None)

        self._remove = forget
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _living(self):
        for reference, value in list(self.data.items()):
            key = _referent(reference)
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        """The value of a key, or a default."""
        return self.data.get(ref(key), default)

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return self._with((key, deepcopy(value, memo)) for key, value in self._living())

    def popitem(self):
        """Remove and return an entry."""
        while True:
            reference, value = self.data.popitem()
            key = _referent(reference)
            if key is not None:
                return key, value

    def pop(self, key, *args):
        """Remove a key and return its value, or a default."""
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        """The value of a key, which gets a default if it is absent."""
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        """Take over entries."""
        self._take(dict, kwargs)

    def keyrefs(self):
        """A list of the references to the keys, which may be dead."""
        return list(self.data)


# --- Finalizers -----------------------------------------------------------------------------------


class finalize:
    """Calls a function when an object goes, or at the latest when the program ends.

    It is alive until it is called or detached, and needs nobody to keep it."""

    __slots__ = ()
    # What those that are alive will do, and in which order they were made.
    _registry = {}
    _numbers = itertools.count()
    _is_registered = False
    _is_over = False

    class _Plan:
        __slots__ = ("reference", "func", "args", "kwargs", "atexit", "number")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_registered:
            import atexit
            atexit.register(self._exitfunc)
            finalize._is_registered = True
        plan = self._Plan()
        plan.reference = ref(obj, self)
        plan.func = func
        plan.args = args
        plan.kwargs = kwargs or None
        plan.atexit = True
        plan.number = next(self._numbers)
        self._registry[self] = plan

    def __call__(self, _=None):
        """Call the function, if alive, and return its result."""
        plan = self._registry.pop(self, None)
        if plan is not None and not finalize._is_over:
            return plan.func(*plan.args, **(plan.kwargs or {}))

    def _parts(self, plan):
        obj = plan and plan.reference()
        return None if obj is None else (obj, plan.func, plan.args, plan.kwargs or {})

    def detach(self):
        """Give the object, the function and its arguments, and be dead; None if dead."""
        parts = self._parts(self._registry.get(self))
        if parts is not None and self._registry.pop(self, None) is not None:
            return parts

    def peek(self):
        """The object, the function and its arguments; None if dead."""
        return self._parts(self._registry.get(self))

    @property
    def alive(self):
        """Whether the function is yet to be called."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the function is called when the program ends."""
        plan = self._registry.get(self)
        return plan is not None and plan.atexit

    @atexit.setter
    def atexit(self, value):
        plan = self._registry.get(self)
        if plan is not None:
            plan.atexit = bool(value)

    def __repr__(self):
        plan = self._registry.get(self)
        obj = plan and plan.reference()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; "
                f"for {type(obj).__name__!r} at {id(obj):#x}>")

    @classmethod
    def _exitfunc(cls):
        """Call those that are alive, the youngest first, and those that are made meanwhile."""
        registry = cls._registry
        try:
            while True:
                due = [
                    (plan.number, f) for f, plan in registry.items()
                    if type(plan) is cls._Plan and plan.atexit
                ]
                if not due:
                    break
                _, last = max(due, key=lambda item: item[0])
                try:
                    finalize.__call__(last)
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._is_over = True
