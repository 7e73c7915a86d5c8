"""The limits of an environment as a mapping."""

from _collections_abc import MutableMapping

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
