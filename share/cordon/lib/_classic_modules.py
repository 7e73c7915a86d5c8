"""How does the table of modules look to classic code?"""

from _classic_dictionaries import Plain

_SHOWN = {"builtins": "__builtin__"}


def modules(table, builtin, is_whole=False):
    """A table of modules under the names of the dialect, without what the dialect stands on: that is
    for nobody who has this one."""
    # A restricted environment begins without the module of exceptions.
    always = ["exceptions"] if is_whole else []

    def names_shown():
        # Who puts a key of another type into the table has it to itself.
        names = [name for name in list(table) if type(name) is str]
        return always + [
            _SHOWN.get(name, name) for name in names
            if name != "_library" and not name.startswith("_classic")]

    class Modules(Plain):
        """What such a table shows."""

        def keys(self):
            return names_shown()

        def __iter__(self):
            return iter(names_shown())

        iterkeys = __iter__

        def __len__(self):
            return len(names_shown())

        def __contains__(self, name):
            return name in names_shown()

        has_key = __contains__

        def __getitem__(self, name):
            if name == "__builtin__":
                return builtin
            if name in always:
                return getattr(builtin, ".exceptions")
            if name not in names_shown():
                raise KeyError(name)
            return table[name]

        def get(self, name, default=None):
            return self[name] if name in self else default

        def values(self):
            return [self[name] for name in names_shown()]

        def items(self):
            return [(name, self[name]) for name in names_shown()]

        def __setitem__(self, name, module):
            table[name] = module

        def __delitem__(self, name):
            del table[name]

        def __repr__(self):
            return "{" + ", ".join(f"{name!r}: {module!r}" for name, module in self.items()) + "}"

    return Modules()
