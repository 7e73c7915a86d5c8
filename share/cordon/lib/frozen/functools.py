"""Functions that act on or return functions."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
    "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

import _library
from abc import get_cache_token
from collections import namedtuple
from types import GenericAlias, MappingProxyType, UnionType
try:
    from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
except ImportError:
    from _pyfunctools import _lru_cache_wrapper, cmp_to_key, partial, reduce

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)

_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        if name == "__dict__":
            _library.add_attributes(wrapper, wrapped)
        else:
            getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


class partialmethod:
    """A partial for use in a class body."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _unbound(self):
        def method(self_or_cls, /, *args, **keywords):
            return self.func(self_or_cls, *self.args, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None and not isinstance(self.func, partial):
            bound = _library.told(self.func, getter(obj, cls))
            if bound is not self.func:
                # What it gives has its own idea of the first argument.
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    """The function under any number of partials."""
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    """The function under any number of partials and partialmethods."""
    while True:
        if isinstance(func, (partial, partialmethod)):
            func = func.func
        elif isinstance(getattr(func, "__partialmethod__", None), partialmethod):
            func = func.__partialmethod__
        else:
            return func


# --- Remembering ----------------------------------------------------------------------------------

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the last calls."""
    if isinstance(maxsize, int):
        maxsize = max(0, maxsize)
    elif callable(maxsize) and isinstance(typed, bool):
        return _remembering(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda user_function: _remembering(user_function, maxsize, typed)


def _remembering(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Remember every result."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {name!r} property."
            ) from None
        value = cache.get(name, _missing)
        if value is _missing:
            value = _library.hand_on(self.func, instance)
            try:
                cache[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                    f"support item assignment for caching {name!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# --- Comparing ------------------------------------------------------------------------------------
#
# The methods belong to the module, so that they can be pickled.


def _gt_from_lt(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _le_from_lt(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else result or self == other


def _ge_from_lt(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else not result


def _ge_from_le(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else not result or self == other


def _lt_from_le(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else result and self != other


def _gt_from_le(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else not result


def _lt_from_gt(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else not (result or self == other)


def _ge_from_gt(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else result or self == other


def _le_from_gt(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else not result


def _le_from_ge(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else not result or self == other


def _gt_from_ge(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else result and self != other


def _lt_from_ge(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else not result


_derived = {
    "__lt__": {"__gt__": _gt_from_lt, "__le__": _le_from_lt, "__ge__": _ge_from_lt},
    "__le__": {"__ge__": _ge_from_le, "__lt__": _lt_from_le, "__gt__": _gt_from_le},
    "__gt__": {"__lt__": _lt_from_gt, "__ge__": _ge_from_gt, "__le__": _le_from_gt},
    "__ge__": {"__le__": _le_from_ge, "__gt__": _gt_from_ge, "__lt__": _lt_from_ge},
}


def total_ordering(cls):
    """Fill in the missing ordering methods of a class."""
    roots = [op for op in _derived if getattr(cls, op) is not getattr(object, op)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = "__lt__" if "__lt__" in roots else roots[0]
    for name, function in _derived[root].items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


# --- Dispatching ----------------------------------------------------------------------------------


def _beats(cls, a, b):
    """Whether, for an instance of cls, the registered class a is nearer than b."""
    if issubclass(a, b):
        return True
    if issubclass(b, a):
        return False
    line = cls.__mro__
    has_a, has_b = _derives(cls, a), _derives(cls, b)
    i, j = _place(line, a), _place(line, b)
    if has_a == has_b:
        return i < j
    # An abstract class that is none of the bases comes with the class that first counts as one of
    # its instances, after that class's own bases up to the last abstract one.
    if has_a:
        return i <= j or a in _abstract_bases(line[j])
    return not _beats(cls, b, a)


def _derives(cls, base):
    """Whether a class has another in its MRO: its metaclass has no say in that."""
    return type.__subclasscheck__(base, cls)


def _place(line, cls):
    """The number of the last class of an MRO that is a subclass of cls without help from a base."""
    for i, c in enumerate(line):
        if c is cls:
            return i
    return max(i for i, c in enumerate(line) if issubclass(c, cls))


def _abstract_bases(cls):
    bases = list(cls.__bases__)
    while bases and not hasattr(bases[-1], "__abstractmethods__"):
        bases.pop()
    return {c for base in bases for c in base.__mro__}


def _nearest(cls, registry):
    """The registered function for a class."""
    candidates = [c for c in registry if _derives(cls, c) or issubclass(cls, c)]
    best = object
    for c in candidates:
        if c is not best and _beats(cls, c, best):
            best = c
    if not _derives(cls, best):
        for c in candidates:
            if not _derives(cls, c) and not _beats(cls, best, c) and not _beats(cls, c, best):
                raise RuntimeError(f"Ambiguous dispatch: {best} or {c}")
    return registry[best]


def _members(cls):
    """The members of a union, whichever way it is written; None for anything else."""
    if isinstance(cls, UnionType):
        return cls.__args__
    if type(cls).__module__ == "typing":
        from typing import Union
        if getattr(cls, "__origin__", None) is Union:
            return cls.__args__
    return None


def _is_dispatchable(cls):
    members = _members(cls)
    if members is not None:
        return all(isinstance(c, type) for c in members)
    return isinstance(cls, type) and not isinstance(cls, GenericAlias)


def _first_annotation(func):
    """The name and the class of the first annotated parameter."""
    try:
        from typing import get_type_hints
    except ImportError:
        name, cls = next(iter(func.__annotations__.items()))
        return name, _library.evaluate(cls, func) if isinstance(cls, str) else cls
    return next(iter(get_type_hints(func).items()))


def singledispatch(func):
    """A function that chooses its implementation by the type of its first argument."""
    from _weakref import ref
    registry = {object: func}
    # By identity, since a metaclass says itself what its classes are equal to. Classes that come and go
    # are not kept.
    found = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            current = get_cache_token()
            if token != current:
                found.clear()
                token = current
        key = id(cls)
        known = found.get(key)
        if known is not None:
            return known[1]
        chosen = registry[cls] if cls in registry else _nearest(cls, registry)
        found[key] = ref(cls, lambda _: found.pop(key, None)), chosen
        return chosen

    def register(cls, func=None):
        nonlocal token
        if _is_dispatchable(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
                )
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function."
                )
            func = cls
            name, cls = _first_annotation(func)
            if not _is_dispatchable(cls):
                what = (
                    "is not a class" if _members(cls) is None
                    else "not all arguments are classes"
                )
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}.")
        for member in _members(cls) or (cls,):
            registry[member] = func
            if token is None and hasattr(member, "__abstractmethods__"):
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method that chooses its implementation by the type of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        name = getattr(self.func, "__name__", "singledispatchmethod method")
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            chosen = dispatch(args[0].__class__)
            return _library.told(chosen, chosen.__get__(obj, cls))(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _unwrap_partial(func):
    """What the innermost of nested partials calls."""
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    """The same, through partial methods and what they make, too."""
    while True:
        outer = func
        made = getattr(func, "__partialmethod__", None)
        if isinstance(made, partialmethod):
            func = made
        if isinstance(func, partialmethod):
            func = func.func
        func = _unwrap_partial(func)
        if func is outer:
            return func
