"""Heaps: lists whose first item is the smallest, in which items are found and replaced fast.

Of a heap, heap[k] <= heap[2 * k + 1] and heap[k] <= heap[2 * k + 2] for all k, as far as there are
such items."""

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
    "heappushpop",
]


# --- Moving items ---------------------------------------------------------------------------------


def _rise(heap, top, place, before):
    """Move an item up, but not above a place, until it is not before the one above it."""
    item = heap[place]
    while place > top:
        above = (place - 1) // 2
        if not before(item, heap[above]):
            break
        heap[place] = heap[above]
        place = above
    heap[place] = item


def _sink(heap, place, before):
    """Move an item down to where it belongs.

    It goes all the way to a leaf and rises from there: what is moved here mostly came from a leaf,
    and so fewer comparisons are made."""
    top = place
    item = heap[place]
    size = len(heap)
    child = 2 * place + 1
    while child < size:
        if child + 1 < size and not before(heap[child], heap[child + 1]):
            child += 1
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, top, place, before)


def _smaller(a, b):
    return a < b


def _larger(a, b):
    return b < a


def _pop(heap, before):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0, before)
    return first


def _replace(heap, item, before):
    first = heap[0]
    heap[0] = item
    _sink(heap, 0, before)
    return first


def _arrange(heap, before):
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place, before)


# --- Heaps ----------------------------------------------------------------------------------------


def heappush(heap, item):
    """Add an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1, _smaller)


def heappop(heap):
    """Remove and return the smallest item."""
    return _pop(heap, _smaller)


def heapreplace(heap, item):
    """Remove and return the smallest item, and add another one."""
    return _replace(heap, item, _smaller)


def heappushpop(heap, item):
    """Add an item, and remove and return the smallest one."""
    if heap and heap[0] < item:
        return _replace(heap, item, _smaller)
    return item


def heapify(x):
    """Make a list a heap."""
    _arrange(x, _smaller)


def _heappop_max(heap):
    """Remove and return the largest item of a heap whose first one is the largest."""
    return _pop(heap, _larger)


def _heapreplace_max(heap, item):
    """The same, and add another one."""
    return _replace(heap, item, _larger)


def _heapify_max(x):
    """Make a list a heap whose first item is the largest."""
    _arrange(x, _larger)


# --- Many sequences, few items --------------------------------------------------------------------


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables in order, taken as they are needed."""
    arrange, pop, replace, sign = (
        (_heapify_max, _heappop_max, _heapreplace_max, -1) if reverse
        else (heapify, heappop, heapreplace, 1))
    # Of each iterable its next item; the number keeps equal ones in the order of the iterables.
    heads = []
    for number, it in enumerate(map(iter, iterables)):
        for item in it:
            heads.append([item if key is None else key(item), number * sign, item, it])
            break
    arrange(heads)
    while len(heads) > 1:
        head = heads[0]
        yield head[2]
        for item in head[3]:
            head[0] = item if key is None else key(item)
            head[2] = item
            replace(heads, head)
            break
        else:
            pop(heads)
    if heads:
        yield heads[0][2]
        yield from heads[0][3]


def _is_all(n, iterable):
    """Whether an iterable is known to have no more than n items."""
    try:
        return n >= len(iterable)
    except (TypeError, AttributeError):
        return False


def _first(n, iterable, key, step, arrange, replace, belongs):
    """The n items that come first, with their keys and numbers, in no order."""
    it = iter(iterable)
    kept = [(item if key is None else key(item), i * step, item)
            for i, item in zip(range(n), it)]
    if kept:
        arrange(kept)
        number = n * step
        for item in it:
            by = item if key is None else key(item)
            if belongs(by, kept[0][0]):
                replace(kept, (by, number, item))
                number += step
    return kept


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order: sorted(iterable, key=key)[:n]."""
    if _is_all(n, iterable):
        return sorted(iterable, key=key)[:n]
    kept = _first(n, iterable, key, 1, _heapify_max, _heapreplace_max, _smaller)
    kept.sort()
    return [item for _, _, item in kept]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first: sorted(iterable, key=key, reverse=True)[:n]."""
    if _is_all(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    kept = _first(n, iterable, key, -1, heapify, heapreplace, _larger)
    kept.sort(reverse=True)
    return [item for _, _, item in kept]


try:
    from _heapq import *
    from _heapq import _heapify_max, _heappop_max, _heapreplace_max
except ImportError:
    pass
