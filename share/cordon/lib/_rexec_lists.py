"""How do the lists of a restricted environment show its policy?

A list such as `ok_posix_names` is a class attribute, and on an instance a view: what it holds is
read out of the policy each time, and a change of it is an edit of the policy.
"""

from collections.abc import MutableSequence

import _rexec


class PolicyList(MutableSequence):
    """The names that a policy lists, as a list that can be edited in place."""

    __slots__ = ("_read", "_write")
    __hash__ = None

    def __init__(self, read, write):
        self._read = read
        self._write = write

    def __len__(self):
        return len(self._read())

    def __iter__(self):
        return iter(self._read())

    def __contains__(self, name):
        return name in self._read()

    def __getitem__(self, index):
        return list(self._read())[index]

    def __setitem__(self, index, value):
        self._change(list.__setitem__, index, value)

    def __delitem__(self, index):
        self._change(list.__delitem__, index)

    def insert(self, index, name):
        self._change(list.insert, index, name)

    def append(self, name):
        self._change(list.append, name)

    def extend(self, names):
        self._change(list.extend, names)

    def remove(self, name):
        self._change(list.remove, name)

    def pop(self, index=-1):
        return self._change(list.pop, index)

    def clear(self):
        self._write(())

    def reverse(self):
        self._change(list.reverse)

    def sort(self, *, key=None, reverse=False):
        self._write(sorted(self._read(), key=key, reverse=reverse))

    def copy(self):
        return list(self._read())

    def _change(self, method, *arguments):
        names = list(self._read())
        result = method(names, *arguments)
        self._write(names)
        return result

    def __iadd__(self, names):
        self.extend(names)
        return self

    def __add__(self, names):
        if isinstance(names, (list, tuple, PolicyList)):
            return [*self._read(), *names]
        return NotImplemented

    def __radd__(self, names):
        if isinstance(names, (list, tuple)):
            return [*names, *self._read()]
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, (list, tuple, PolicyList)):
            return list(self._read()) == list(other)
        return NotImplemented

    def __repr__(self):
        return repr(list(self._read()))


class ListAttribute:
    """A list of `RExec`: the default on the class, a view of the policy on an instance."""

    def __init__(self, default, policy_list):
        self.default = default
        self.policy_list = policy_list

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self.default
        given = instance.__dict__
        if "_realm" not in given:
            return given.get(self.name, self.default)
        return PolicyList(lambda: self.read(instance), lambda names: self.write(instance, names))

    def __set__(self, instance, names):
        if isinstance(names, str):
            raise TypeError(f"{self.name} takes a list of names, not one str")
        if "_realm" not in instance.__dict__:
            instance.__dict__[self.name] = names
        else:
            self.write(instance, tuple(names))

    def read(self, instance):
        return _rexec.names(instance._realm, self.policy_list)

    def write(self, instance, names):
        _rexec.set_names(instance._realm, self.policy_list, tuple(names))


class BuiltinNames(ListAttribute):
    """`nok_builtin_names`: what the policy takes away, after what always has forms of its own."""

    special = ("open", "reload", "__import__")

    def read(self, instance):
        return self.special + super().read(instance)


class FileTypes(ListAttribute):
    """`ok_file_types`: whether modules may be Python source is the policy's affair."""

    source = 1

    def read(self, instance):
        kinds = instance.__dict__.get("_file_types", self.default)
        kinds = [kind for kind in kinds if kind != self.source]
        if super().read(instance):
            kinds.append(self.source)
        return tuple(kinds)

    def write(self, instance, kinds):
        instance.__dict__["_file_types"] = kinds = tuple(kinds)
        super().write(instance, ("source",) if self.source in kinds else ())


def own_lists(cls, base, names):
    """The list attributes of `base` that `cls` has been given other defaults for, by name.

    Defaults that stand in a class as plain lists and tuples become attributes as those of `base`.
    """
    found = {}
    for one in cls.__mro__:
        if one is base:
            break
        if "_describes" in one.__dict__ and one._describes != cls.policy_name:
            # Its defaults are a policy's, and another was chosen.
            continue
        for name in names:
            value = one.__dict__.get(name)
            if value is None:
                continue
            if not isinstance(value, ListAttribute):
                own = base.__dict__[name]
                value = type(own)(value, own.policy_list)
                value.name = name
                setattr(one, name, value)
            found.setdefault(name, value.default)
    return found
