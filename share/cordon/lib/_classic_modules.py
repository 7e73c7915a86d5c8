"""How does the table of modules look to classic code?"""

_SHOWN = {"builtins": "__builtin__"}


class Modules(dict):
    """A table of modules under the names of the dialect, without what the dialect stands on."""

    def __init__(self, table, builtin, is_whole=False):
        # A restricted environment begins without the module of exceptions.
        self._always = ["exceptions"] if is_whole else []
        self._table = table
        self._builtin = builtin

    def _names(self):
        # Who puts a key of another type into the table has it to itself.
        names = [name for name in list(self._table) if type(name) is str]
        return self._always + [
            _SHOWN.get(name, name) for name in names
            if name != "_library" and not name.startswith("_classic")]

    def keys(self):
        return self._names()

    def __iter__(self):
        return iter(self._names())

    iterkeys = __iter__

    def __len__(self):
        return len(self._names())

    def __contains__(self, name):
        return name in self._names()

    has_key = __contains__

    def __getitem__(self, name):
        if name == "__builtin__":
            return self._builtin
        if name in self._always:
            return getattr(self._builtin, ".exceptions")
        if name not in self._names():
            raise KeyError(name)
        return self._table[name]

    def get(self, name, default=None):
        return self[name] if name in self else default

    def values(self):
        return [self[name] for name in self._names()]

    def items(self):
        return [(name, self[name]) for name in self._names()]

    def __setitem__(self, name, module):
        self._table[name] = module

    def __delitem__(self, name):
        del self._table[name]

    def __repr__(self):
        return "{" + ", ".join(f"{name!r}: {module!r}" for name, module in self.items()) + "}"
