"""The limits of an environment as a mapping."""

from _collections_abc import Mapping, MutableMapping

import _rexec


class Limits(MutableMapping):
    """The limits of a realm, live; each name is always there, and None is no limit."""

    def __init__(self, realm):
        self._realm = realm

    def __getitem__(self, name):
        return _rexec.limit(self._realm, name)

    def __setitem__(self, name, value):
        _rexec.set_limit(self._realm, name, value)

    def __delitem__(self, name):
        _rexec.set_limit(self._realm, name, None)

    def __iter__(self):
        return iter(_rexec.limit_names())

    def __len__(self):
        return len(_rexec.limit_names())

    def __repr__(self):
        return f"<limits {dict(self)}>"


def check_limits(limits):
    """Raise what setting these limits would raise, so that a class is not made in vain."""
    if not isinstance(limits, Mapping):
        raise TypeError(f"limits is a mapping of names to values, not {type(limits).__name__}")
    for name, value in limits.items():
        _rexec.check_limit(name, value)
