"""Iterators for efficient loops."""

__all__ = [
    "accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress",
    "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations",
    "product", "repeat", "starmap", "takewhile", "tee", "zip_longest",
]

_missing = object()


class count:
    """Numbers from start on, by step."""

    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        if not hasattr(start, "__add__") or isinstance(start, (str, list, tuple, bytes)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


def cycle(iterable, /):
    """The items again and again."""
    return _cycle(iter(iterable))


def _cycle(iterator):
    saved = []
    for item in iterator:
        saved.append(item)
        yield item
    while saved:
        yield from saved


class repeat:
    """One object, for ever or a number of times."""

    __slots__ = ("_object", "_times")

    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(0, times.__index__())

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is None:
            return self._object
        if self._times == 0:
            raise StopIteration
        self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        if self._times is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._times})"


def accumulate(iterable, func=None, *, initial=None):
    """Running totals, or running results of func."""
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        for total in iterator:
            break
        else:
            return
    yield total
    if func is None:
        for item in iterator:
            total = total + item
            yield total
    else:
        for item in iterator:
            total = func(total, item)
            yield total


def batched(iterable, n, *, strict=False):
    """Tuples of n items; the last may be shorter unless strict."""
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    while batch := tuple(_islice(iterator, 0, n, 1)):
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch


class chain:
    """The items of several iterables, one after the other."""

    __slots__ = ("_items",)

    def __init__(self, *iterables):
        self._items = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._items = _chain(iter(iterable))
        return made

    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


def compress(data, selectors):
    """The items whose selectors are true."""
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def dropwhile(predicate, iterable, /):
    """The items from the first one on that the predicate refuses."""
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def takewhile(predicate, iterable, /):
    """The items before the first one that the predicate refuses."""
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable, /):
    """The items that the predicate refuses."""
    return _filterfalse(bool if predicate is None else predicate, iter(iterable))


def _filterfalse(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item


def starmap(function, iterable, /):
    """function(*item) for each item."""
    return _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for arguments in iterator:
        yield function(*arguments)


class groupby:
    """Runs of items with equal keys."""

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._target = self._current = self._value = _missing
        self._id = None

    def __iter__(self):
        return self

    def __next__(self):
        self._id = object()
        while self._current is _missing or self._current == self._target:
            self._advance()
        self._target = self._current
        return self._current, self._group(self._current, self._id)

    def _advance(self):
        self._value = next(self._iterator)
        self._current = self._value if self._key is None else self._key(self._value)

    def _group(self, key, id):
        while self._id is id and self._current == key:
            yield self._value
            try:
                self._advance()
            except StopIteration:
                self._current = _missing
                self._target = _missing
                self._iterator = iter(())
                return


def islice(iterable, *args):
    """A slice of an iterable."""
    limits = slice(*args)
    start = _bound(limits.start, 0)
    step = limits.step
    if step is None:
        step = 1
    elif not hasattr(step, "__index__") or step.__index__() < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    stop = limits.stop
    if stop is not None:
        if not hasattr(stop, "__index__") or stop.__index__() < 0:
            raise ValueError(
                "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                if len(args) == 1
                else "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            )
        stop = stop.__index__()
    return _islice(iter(iterable), start, stop, step.__index__())


def _bound(value, default):
    if value is None:
        return default
    if not hasattr(value, "__index__") or value.__index__() < 0:
        raise ValueError(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    return value.__index__()


def _islice(iterator, start, stop, step):
    if stop is not None and stop <= start:
        for _ in range(stop):
            for _ in iterator:
                break
        return
    position = 0
    for item in iterator:
        if position == start:
            yield item
            start += step
            if stop is not None and start >= stop:
                for _ in range(stop - position - 1):
                    for _ in iterator:
                        break
                return
        position += 1


def pairwise(iterable, /):
    """Overlapping pairs."""
    return _pairwise(iter(iterable))


def _pairwise(iterator):
    for last in iterator:
        break
    else:
        return
    for item in iterator:
        yield last, item
        last = item


def product(*iterables, repeat=1):
    """All combinations of one item from each iterable."""
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(pool) for pool in iterables] * repeat)


def _product(pools):
    if not all(pools):
        return
    places = [0] * len(pools)
    current = [pool[0] for pool in pools]
    while True:
        yield tuple(current)
        for i in range(len(pools) - 1, -1, -1):
            places[i] += 1
            if places[i] < len(pools[i]):
                current[i] = pools[i][places[i]]
                break
            places[i] = 0
            current[i] = pools[i][0]
        else:
            return


def permutations(iterable, r=None):
    """Arrangements of r items."""
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    elif r < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, r)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[i] for i in indices[:r])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices[:r])
                break
        else:
            return


def combinations(iterable, r):
    """Choices of r items, in order."""
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(tuple(iterable), r)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple(pool[i] for i in indices)
    while True:
        for i in reversed(range(r)):
            if indices[i] != i + n - r:
                break
        else:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple(pool[i] for i in indices)


def combinations_with_replacement(iterable, r):
    """Choices of r items, each as often as wanted."""
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(tuple(iterable), r)


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple(pool[i] for i in indices)
    while True:
        for i in reversed(range(r)):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple(pool[i] for i in indices)


def tee(iterable, n=2, /):
    """Several iterators over the same items."""
    if n < 0:
        raise ValueError("n must be >= 0")
    if isinstance(iterable, _tee):
        return tuple(iterable.__copy__() for _ in range(n))
    first = _tee(iter(iterable), [None, None])
    return tuple([first] + [first.__copy__() for _ in range(n - 1)]) if n else ()


class _tee:
    # The items wait in a linked list of [item, next link], which each copy follows at its pace.
    __slots__ = ("_iterator", "_link")

    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        item, self._link = link
        return item

    def __copy__(self):
        return _tee(self._iterator, self._link)


def zip_longest(*iterables, fillvalue=None):
    """As zip, until the longest iterable ends."""
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    ended = [False] * active
    while active:
        items = []
        for i, iterator in enumerate(iterators):
            if not ended[i]:
                for item in iterator:
                    items.append(item)
                    break
                else:
                    ended[i] = True
                    active -= 1
                    if not active:
                        return
            if ended[i]:
                items.append(fillvalue)
        yield tuple(items)
