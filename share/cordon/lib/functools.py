"""Functions that act on or return functions."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
    "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

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
            try:
                wrapper.__dict__.update(wrapped.__dict__)
            except AttributeError:
                pass
        else:
            getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(function, iterable, initial=_missing, /):
    """Combine the items from left to right into one value."""
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class partial:
    """A function with some arguments given in advance."""

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and type(func) is cls:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords:
            keywords = {**self.keywords, **keywords}
        else:
            keywords = self.keywords
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(repr(x) for x in self.args)
        parts.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


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

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None:
            bound = getter(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made

        def method(self_or_cls, /, *args, **keywords):
            return self.func(self_or_cls, *self.args, *args, **{**self.keywords, **keywords})

        return method.__get__(obj, cls)


class _Key:
    __slots__ = ("obj",)
    compare = None

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    """Turn an old-style comparison function into a key function."""

    class K(_Key):
        __slots__ = ()
        compare = staticmethod(mycmp)

    return K


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


class _HashedKey(list):
    __slots__ = ("hashvalue",)

    def __init__(self, items):
        self[:] = items
        self.hashvalue = hash(items)

    def __hash__(self):
        return self.hashvalue


_keyword_mark = (object(),)


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += _keyword_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(v) for v in args)
        if kwds:
            key += tuple(type(v) for v in kwds.values())
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return _HashedKey(key)


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the last calls."""
    if isinstance(maxsize, int):
        maxsize = max(0, maxsize)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        wrapper = _remember(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        wrapper = _remember(function, maxsize, typed)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorate


def _remember(function, maxsize, typed):
    # A dict keeps insertion order: the oldest entry is the first, and using one moves it to the end.
    results = {}
    get = results.get
    hits = misses = 0

    if maxsize == 0:

        def wrapper(*args, **kwds):
            nonlocal misses
            misses += 1
            return function(*args, **kwds)

    elif maxsize is None:

        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            result = get(key, _missing)
            if result is not _missing:
                hits += 1
                return result
            misses += 1
            result = results[key] = function(*args, **kwds)
            return result

    else:

        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            result = results.pop(key, _missing)
            if result is not _missing:
                hits += 1
                results[key] = result
                return result
            misses += 1
            result = function(*args, **kwds)
            results.pop(key, None)
            results[key] = result
            if len(results) > maxsize:
                del results[next(iter(results))]
            return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


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
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def total_ordering(cls):
    """Fill in the missing ordering methods of a class."""

    def gt_from_lt(self, other):
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else not result and self != other

    def le_from_lt(self, other):
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else result or self == other

    def ge_from_lt(self, other):
        result = type(self).__lt__(self, other)
        return result if result is NotImplemented else not result

    def ge_from_le(self, other):
        result = type(self).__le__(self, other)
        return result if result is NotImplemented else not result or self == other

    def lt_from_le(self, other):
        result = type(self).__le__(self, other)
        return result if result is NotImplemented else result and self != other

    def gt_from_le(self, other):
        result = type(self).__le__(self, other)
        return result if result is NotImplemented else not result

    def lt_from_gt(self, other):
        result = type(self).__gt__(self, other)
        return result if result is NotImplemented else not (result or self == other)

    def ge_from_gt(self, other):
        result = type(self).__gt__(self, other)
        return result if result is NotImplemented else result or self == other

    def le_from_gt(self, other):
        result = type(self).__gt__(self, other)
        return result if result is NotImplemented else not result

    def le_from_ge(self, other):
        result = type(self).__ge__(self, other)
        return result if result is NotImplemented else not result or self == other

    def gt_from_ge(self, other):
        result = type(self).__ge__(self, other)
        return result if result is NotImplemented else result and self != other

    def lt_from_ge(self, other):
        result = type(self).__ge__(self, other)
        return result if result is NotImplemented else not result

    derived = {
        "__lt__": {"__gt__": gt_from_lt, "__le__": le_from_lt, "__ge__": ge_from_lt},
        "__le__": {"__ge__": ge_from_le, "__lt__": lt_from_le, "__gt__": gt_from_le},
        "__gt__": {"__lt__": lt_from_gt, "__ge__": ge_from_gt, "__le__": le_from_gt},
        "__ge__": {"__le__": le_from_ge, "__gt__": gt_from_ge, "__lt__": lt_from_ge},
    }
    roots = [op for op in derived if getattr(cls, op) is not getattr(object, op)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = "__lt__" if "__lt__" in roots else roots[0]
    for name, function in derived[root].items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


def singledispatch(func):
    """A function that chooses its implementation by the type of its first argument."""
    registry = {object: func}
    found = {}

    def dispatch(cls):
        if cls not in found:
            for base in cls.__mro__:
                if base in registry:
                    found[cls] = registry[base]
                    break
            else:
                found[cls] = next(
                    (f for t, f in registry.items() if t is not object and issubclass(cls, t)),
                    func,
                )
        return found[cls]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function."
                )
            func = cls
            cls = next(iter(annotations.values()))
        members = getattr(cls, "__args__", None)
        for member in members if members and not isinstance(cls, type) else (cls,):
            registry[member] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
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
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(type(args[0]))
            return chosen.__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)
