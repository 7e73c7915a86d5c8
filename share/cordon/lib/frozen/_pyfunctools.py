"""What functools uses of _functools, in Python, for when that cannot be imported."""

from types import GenericAlias as _GenericAlias
from reprlib import recursive_repr as _recursive_repr

_missing = object()
# Even while len itself is made to remember.
_len = len


def reduce(function, iterable, initial=_missing, /):
    """Combine the items of an iterable from left to right into one value."""
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = initial
    if value is _missing:
        value = next(it, _missing)
        if value is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in it:
        value = function(value, item)
    return value


class partial:
    """A function with some arguments given in advance."""

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        # What is given to a partial can be given to its function, unless it carries attributes.
        if isinstance(func, partial) and not func.__dict__:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __get__(self, instance, owner=None, /):
        if instance is not None:
            import warnings
            warnings.warn(
                "functools.partial will be a method descriptor in future Python versions; "
                "wrap it in staticmethod() if you want to preserve the old behavior",
                FutureWarning, 2)
        return self

    @_recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (
            self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("invalid partial state")
        if tuple.__len__(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, own = state
        if not (callable(func) and isinstance(args, tuple)
                and (keywords is None or isinstance(keywords, dict))
                and (own is None or isinstance(own, dict))):
            raise TypeError("invalid partial state")
        if keywords is None:
            keywords = {}
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords)
        self.__dict__ = {} if own is None else own

    __class_getitem__ = classmethod(_GenericAlias)


partial.__module__ = "functools"


# --- Comparing ------------------------------------------------------------------------------------


def cmp_to_key(mycmp):
    """Turn a comparison function into a key function."""

    class K:
        __slots__ = ("obj",)

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


# --- Remembering ----------------------------------------------------------------------------------


class _Key(tuple):
    """Arguments of a call; hashed once."""

    def __hash__(self):
        return self.hashed


_between = object()


def _key(args, keywords, typed):
    """What calls with equal arguments have in common."""
    if keywords:
        parts = [*args, _between]
        for pair in keywords.items():
            parts.extend(pair)
    elif not typed and _len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    else:
        parts = args
    if typed:
        parts = [*parts, *map(type, args), *map(type, keywords.values())]
    key = _Key(parts)
    key.hashed = hash(tuple(parts))
    return key


class _Entry:
    """A result in a ring of all results, in the order of use."""

    __slots__ = ("key", "result", "older", "newer")

    def leave(self):
        self.older.newer = self.newer
        self.newer.older = self.older

    def join(self, ring):
        self.older = ring.older
        self.newer = ring
        self.older.newer = ring.older = self


def _lru_cache_wrapper(user_function, maxsize, typed, cache_info_type):
    """A function that remembers its results."""
    if not callable(user_function):
        raise TypeError("the first argument must be callable")
    results = {}
    size = results.__len__
    hits = misses = 0
    # The newest entry is before it, the oldest one after it.
    ring = _Entry()
    ring.older = ring.newer = ring

    def forgetful(*args, **keywords):
        nonlocal misses
        misses += 1
        return user_function(*args, **keywords)

    def remembering(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        result = results.get(key, _missing)
        if result is not _missing:
            hits += 1
            return result
        misses += 1
        result = results[key] = user_function(*args, **keywords)
        return result

    # A hit leaves the dict alone: comparing keys may call the function again.
    def limited(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        entry = results.get(key)
        if entry is not None:
            hits += 1
            entry.leave()
            entry.join(ring)
            return entry.result
        misses += 1
        result = user_function(*args, **keywords)
        # The call may have stored a result for this key, or have emptied or filled the cache.
        if key not in results:
            entry = _Entry()
            entry.key, entry.result = key, result
            entry.join(ring)
            results[key] = entry
            if size() > maxsize:
                oldest = ring.newer
                oldest.leave()
                results.pop(oldest.key, None)
        return result

    def cache_info():
        """Tell about hits, misses and size."""
        return cache_info_type(hits, misses, maxsize, size())

    def cache_clear():
        """Forget all results and counts."""
        nonlocal hits, misses
        results.clear()
        ring.older = ring.newer = ring
        hits = misses = 0

    wrapper = remembering if maxsize is None else limited if maxsize else forgetful
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper
