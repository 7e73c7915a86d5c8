"""Copies of objects: shallow ones, which share what they hold, and deep ones, which do not.

A class has its say by __copy__ and __deepcopy__, or else by what it tells pickle."""

from _library import (
    CodeType as _CodeType, bound_parts as _bound_parts, copied as _copied, home as _home,
)
from copyreg import dispatch_table
from _weakref import ref as _ref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """Raised for what cannot be copied."""


error = Error

# What cannot change, or is not copied by design, stands for itself.
_atomic_types = {
    type(None), int, float, bool, complex, bytes, str, type, range, slice, property, type(len),
    type(Ellipsis), type(NotImplemented), type(lambda: None), _CodeType, _ref,
}

_copy_dispatch = {cls: cls.copy for cls in (list, dict, set, bytearray)}


def copy(x):
    """A shallow copy of an object."""
    cls = type(x)
    # Of subclasses of tuple and frozenset only the exact types are known not to change.
    if cls in _atomic_types or cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    copier = _copy_dispatch.get(cls)
    if copier is not None:
        return copier(x)
    if _home(0, x):
        # What a class says that restricted code wrote is done with the rights of its realm.
        return _copied(None, x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    description = _describe(x, cls, "un(shallow)copyable")
    return x if isinstance(description, str) else _rebuild(x, None, *description)


def _describe(x, cls, problem):
    """What pickle would be told of an object."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor()
    raise Error(f"{problem} object of type {cls}")


_missing = object()


def deepcopy(x, memo=None, _nil=_missing):
    """A copy of an object and of all that it holds.

    The memo maps the ids of what has been copied to the copies."""
    cls = type(x)
    if cls in _atomic_types:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        made = memo.get(key, _nil)
        if made is not _nil:
            return made
    if home := _home(0, x):
        # What a class says that restricted code wrote is done with the rights of its realm.
        made = _copied(memo.setdefault(("realm", home), {}), x)
    elif (copier := _deepcopy_dispatch.get(cls)) is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    elif (copier := getattr(x, "__deepcopy__", None)) is not None:
        made = copier(memo)
    else:
        description = _describe(x, cls, "un(deep)copyable")
        made = x if isinstance(description, str) else _rebuild(x, memo, *description)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    """Hold an object as long as the memo, so that no other gets its id."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    made = memo[id(x)] = []
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # It may have been copied on the way, as a part of itself.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    function, receiver = _bound_parts(x)
    return type(x)(function, deepcopy(receiver, memo))


_deepcopy_dispatch = {
    list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
    type(classmethod(copy).__get__(None, Error)): _deepcopy_method,
}


def _rebuild(x, memo, function, arguments, state=None, items=None, pairs=None):
    """Make an object from its description; with a memo, from copies of the parts."""
    is_deep = memo is not None
    if is_deep and arguments:
        arguments = [deepcopy(argument, memo) for argument in arguments]
    made = function(*arguments)
    if is_deep:
        memo[id(x)] = made
    if state is not None:
        if is_deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if is_deep else item)
    if pairs is not None:
        for key, value in pairs:
            if is_deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    """A copy of an object with some fields changed."""
    cls = type(obj) if _home(0, obj) else obj.__class__
    function = getattr(cls, "__replace__", None)
    if function is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return function(obj, **changes)
