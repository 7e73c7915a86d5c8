"""Abstract classes of containers, iterables and what is awaited.

A class is recognised as one of the simple kinds when it has the methods that make it one; of the
larger ones (sets, mappings, sequences) it has to say so, by deriving or registering.
"""

from _library import exception as _exception
from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
    "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
    "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
    "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer",
]

__name__ = "collections.abc"

_absent = object()


def _provides(candidate, methods):
    """True when a class has all of `methods`; one set to None takes it back."""
    for method in methods:
        found = next((vars(c)[method] for c in candidate.__mro__ if method in vars(c)), None)
        if found is None:
            return NotImplemented
    return True


def _check_methods(C, *methods):
    """The same for hooks in other modules."""
    return _provides(C, methods)


def _known_by(*methods):
    """Decorates an abstract class whose subclasses are those that have `methods`."""

    def decorate(kind):
        def __subclasshook__(cls, candidate):
            return _provides(candidate, methods) if cls is kind else NotImplemented

        __subclasshook__.__module__ = kind.__module__
        __subclasshook__.__qualname__ = f"{kind.__qualname__}.__subclasshook__"
        kind.__subclasshook__ = classmethod(__subclasshook__)
        return kind

    return decorate


def _matches(found, wanted):
    return found is wanted or found == wanted


def _raise(kind, value, traceback):
    """Raises what the arguments of a generator's `throw` describe."""
    value = _exception(kind if value is None else value)
    raise value if traceback is None else BaseException.with_traceback(value, traceback)


@_known_by("__hash__")
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


# Waiting.


@_known_by("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __await__(self):
        yield


@_known_by("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Go on with `value`; give what is yielded next or raise StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Go on with an exception."""
        _raise(typ, val, tb)

    def close(self):
        """End the coroutine by GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


@_known_by("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_known_by("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        """The next item, or StopAsyncIteration."""
        raise StopAsyncIteration

    def __aiter__(self):
        return self


@_known_by("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self):
        """The next item, or StopAsyncIteration."""
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        """Go on with `value`; give what is yielded next or raise StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Go on with an exception."""
        _raise(typ, val, tb)

    async def aclose(self):
        """End the generator by GeneratorExit."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


# Iterating.


@_known_by("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __iter__(self):
        yield from ()


@_known_by("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """The next item, or StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self


@_known_by("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_known_by("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        """The next item, or StopIteration."""
        return self.send(None)

    @abstractmethod
    def send(self, value):
        """Go on with `value`; give what is yielded next or raise StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Go on with an exception."""
        _raise(typ, val, tb)

    def close(self):
        """End the generator by GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("generator ignored GeneratorExit")


# Holding.


@_known_by("__len__")
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_known_by("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


@_known_by("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


@_known_by("__buffer__")
class Buffer(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags, /):
        raise NotImplementedError


@_known_by("__call__")
class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    def __class_getitem__(cls, item):
        return _CallableGenericAlias(cls, item)


def _stands_for_parameters(item):
    """Whether it stands for the parameters of a Callable without being a list of them."""
    if item is ...:
        return True
    kind = type(item)
    return kind.__module__ == "typing" and kind.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


class _CallableGenericAlias(GenericAlias):
    """Callable[[int, str], float]: its `__args__` are flat, its repr is not."""

    __slots__ = ()

    def __new__(cls, origin, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = item
        if isinstance(parameters, (list, tuple)):
            item = (*parameters, result)
        elif not _stands_for_parameters(parameters):
            raise TypeError(
                "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                f"Got {parameters}")
        return super().__new__(cls, origin, item)

    def __getitem__(self, item):
        *parameters, result = super().__getitem__(item).__args__
        if len(parameters) == 1 and isinstance(parameters[0], (list, tuple)):
            parameters = parameters[0]
        elif len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            parameters = parameters[0]
        return _CallableGenericAlias(Callable, (parameters, result))

    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            return super().__repr__()
        # What a list of one thing is shown as, without the list.
        shown = [repr(list[x])[len("list["):-1] for x in (*parameters, result)]
        return f"collections.abc.Callable[[{', '.join(shown[:-1])}], {shown[-1]}]"

    def __reduce__(self):
        *parameters, result = self.__args__
        item = parameters
        if len(item) == 1 and _stands_for_parameters(item[0]):
            item = item[0]
        return _CallableGenericAlias, (self.__origin__, (item, result))


class Set(Collection):
    """A set that cannot be changed, built on __contains__, __iter__ and __len__."""

    __slots__ = ()

    def _compared(self, other, sizes_allow, inner, outer):
        """Whether `inner` lies in `outer`, as far as their sizes allow it."""
        if not isinstance(other, Set):
            return NotImplemented
        return sizes_allow(len(inner), len(outer)) and all(map(outer.__contains__, inner))

    def __le__(self, other):
        return self._compared(other, int.__le__, self, other)

    def __lt__(self, other):
        return self._compared(other, int.__lt__, self, other)

    def __ge__(self, other):
        return self._compared(other, int.__le__, other, self)

    def __gt__(self, other):
        return self._compared(other, int.__lt__, other, self)

    def __eq__(self, other):
        return self._compared(other, int.__eq__, self, other)

    @classmethod
    def _from_iterable(cls, it):
        """A set of this kind; to be replaced where the constructor takes something else."""
        return cls(it)

    def _operand(self, other):
        """The other side of an operation as a set, or None when it is nothing of the kind."""
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else None

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(x for x in other if x in self)

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented

        def members():
            yield from self
            yield from other

        return self._from_iterable(members())

    def __sub__(self, other):
        if (other := self._operand(other)) is None:
            return NotImplemented
        return self._from_iterable(x for x in self if x not in other)

    def __rsub__(self, other):
        if (other := self._operand(other)) is None:
            return NotImplemented
        return self._from_iterable(x for x in other if x not in self)

    def __xor__(self, other):
        if (other := self._operand(other)) is None:
            return NotImplemented
        return (self - other) | (other - self)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__

    def isdisjoint(self, other):
        """Whether the two have nothing in common."""
        return not any(map(self.__contains__, other))

    def _hash(self):
        """A hash that does not depend on the order, for subclasses that want one."""
        return hash(frozenset(self))


class MutableSet(Set):
    """A set that can be changed, built on add and discard as well."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Take a member in."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Let a member go, if it is one."""
        raise NotImplementedError

    def remove(self, value):
        """Let a member go; raise KeyError when it is none."""
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Let any member go, and give it."""
        member = next(iter(self), _absent)
        if member is _absent:
            raise KeyError
        self.discard(member)
        return member

    def clear(self):
        """Let all members go."""
        try:
            while True:
                self.pop()
        except KeyError:
            return

    def __ior__(self, it):
        for member in it:
            self.add(member)
        return self

    def __iand__(self, it):
        for member in self - it:
            self.discard(member)
        return self

    def __isub__(self, it):
        for member in list(it) if it is self else it:
            self.discard(member)
        return self

    def __ixor__(self, it):
        members = it if isinstance(it, Set) else self._from_iterable(it)
        for member in list(members) if it is self else members:
            change = self.discard if member in self else self.add
            change(member)
        return self


class Mapping(Collection):
    """Keys with values that cannot be changed, built on __getitem__, __iter__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        """The value of `key`, or `default`."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        return self._value(key) is not _absent

    def _value(self, key):
        try:
            return self[key]
        except KeyError:
            return _absent

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def items(self):
        """A view of the pairs."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = set

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return (key for key in self._mapping)


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = set

    def __contains__(self, item):
        key, wanted = item
        try:
            return _matches(self._mapping[key], wanted)
        except KeyError:
            return False

    def __iter__(self):
        mapping = self._mapping
        return ((key, mapping[key]) for key in mapping)


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any(_matches(found, value) for found in self)

    def __iter__(self):
        mapping = self._mapping
        return (mapping[key] for key in mapping)


class MutableMapping(Mapping):
    """Keys with values that can be changed, built on __setitem__ and __delitem__ as well."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_absent):
        """Remove a key and give its value, or `default`, or raise KeyError."""
        try:
            value = self[key]
        except KeyError:
            if default is _absent:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Remove any key; give it with its value, or raise KeyError."""
        key = next(iter(self), _absent)
        if key is _absent:
            raise KeyError
        return key, self.pop(key)

    def clear(self):
        """Remove all keys."""
        try:
            while True:
                self.popitem()
        except KeyError:
            return

    def update(self, other=(), /, **kwds):
        """Take in a mapping, pairs, and keywords."""
        keys = other if isinstance(other, Mapping) else getattr(other, "keys", None)
        if keys is None:
            pairs = other
        else:
            pairs = ((key, other[key]) for key in (keys if keys is other else keys()))
        for key, value in pairs:
            self[key] = value
        for key in kwds:
            self[key] = kwds[key]

    def setdefault(self, key, default=None):
        """The value of `key`, which becomes `default` when it has none."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default


class Sequence(Reversible, Collection):
    """Items in order that cannot be changed, built on __getitem__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        place = 0
        while True:
            try:
                item = self[place]
            except IndexError:
                return
            yield item
            place += 1

    def __contains__(self, value):
        return any(_matches(item, value) for item in self)

    def __reversed__(self):
        for place in range(len(self) - 1, -1, -1):
            yield self[place]

    def index(self, value, start=0, stop=None):
        """The first place of `value` from `start` up to `stop`, or ValueError."""
        place = 0 if start is None else start if start >= 0 else max(0, len(self) + start)
        end = stop if stop is None or stop >= 0 else stop + len(self)
        while end is None or place < end:
            try:
                item = self[place]
            except IndexError:
                break
            if _matches(item, value):
                return place
            place += 1
        raise ValueError

    def count(self, value):
        """How often `value` occurs."""
        return sum(1 for item in self if _matches(item, value))


class _Deprecated(ABCMeta):
    """Warns of what will be no more."""

    def __new__(cls, name, bases, namespace, **kwargs):
        if name != "ByteString":
            cls._warn()
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        cls._warn()
        return super().__instancecheck__(instance)

    @staticmethod
    def _warn():
        import warnings
        warnings.warn(
            "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14",
            DeprecationWarning, stacklevel=3)


class ByteString(Sequence, metaclass=_Deprecated):
    """Immutable bytes of some kind. Deprecated: use Buffer, or the types themselves."""

    __slots__ = ()


class MutableSequence(Sequence):
    """Items in order that can be changed, built on __setitem__, __delitem__ and insert as well."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put an item in front of the one at `index`."""
        raise IndexError

    def append(self, value):
        """Put an item at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Put items at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def reverse(self):
        """Turn the order round."""
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1

    def pop(self, index=-1):
        """Remove the item at `index` and give it."""
        item = self[index]
        del self[index]
        return item

    def remove(self, value):
        """Remove the first item equal to `value`, or raise ValueError."""
        del self[self.index(value)]

    def clear(self):
        """Remove all items."""
        try:
            while True:
                self.pop()
        except IndexError:
            return


for _abstract, _concrete in (
    (Set, (frozenset, type({}.keys()), type({}.items()))),
    (MutableSet, (set,)),
    (Mapping, (type(type.__dict__),)),
    (MutableMapping, (dict,)),
    (KeysView, (type({}.keys()),)),
    (ItemsView, (type({}.items()),)),
    (ValuesView, (type({}.values()),)),
    (Sequence, (tuple, str, range, memoryview)),
    (ByteString, (bytes, bytearray)),
    (MutableSequence, (list, bytearray)),
):
    for _type in _concrete:
        _abstract.register(_type)
del _abstract, _concrete, _type
