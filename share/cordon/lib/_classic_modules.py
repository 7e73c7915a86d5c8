"""How do modules and the table of them look to classic code?"""

from _classic_dictionaries import Plain

#: The module by which the dialect has one of Python 2.7.
LIBRARY = {
    "collections": "_classic_collections", "ConfigParser": "_classic_configparser",
    "Queue": "_classic_queue", "contextlib": "_classic_contextlib",
    "StringIO": "_classic_stringio", "UserDict": "_classic_userdict",
    "UserList": "_classic_userlist", "UserString": "_classic_userstring",
    "__future__": "_classic_future", "codecs": "_classic_codecsmodule",
    "cStringIO": "_classic_cstringio", "imp": "_classic_imp", "re": "_classic_re",
    "itertools": "_classic_itertools", "json": "_classic_json", "new": "_classic_new",
    "operator": "_classic_operator",
    "rexec": "_classic_rexec", "sets": "_classic_sets", "string": "_classic_string",
    "traceback": "_classic_traceback", "types": "_classic_typenames",
    "unicodedata": "_classic_unicodedata",
}
#: Modules that Python 2.7 has by another name.
RENAMED = {"copy_reg": "copyreg", "repr": "reprlib"}
#: Modules that Python 2.7 does not have.
LATER = (
    "builtins", "copyreg", "reprlib", "_thread", "typing", "enum", "_string", "statistics",
    "_statistics")
#: Modules that the dialect has with other names in them.
REMADE = ("math",)
#: What the machine gives every module.
OF_MACHINE = ("__loader__", "__spec__", "__cached__")

_INNER = ("_library", "_rexec")
_FORMS = {form: name for name, form in LIBRARY.items()}
_MADE = (*REMADE, *RENAMED, "Bastion")
_HIDDEN = frozenset((*LIBRARY, *LATER, *_MADE)) - {"builtins"}


def tidy(module):
    """Take out of a new module what Python 2.7 does not put into it."""
    names = module.__dict__
    for name in OF_MACHINE:
        names.pop(name, None)
    for name in ("__name__", "__file__", "__doc__", "__package__"):
        if name in names:
            names[name] = names.pop(name)


def modules(table, builtin, made, is_whole=False):
    """A table of modules under the names of the dialect, without what the dialect stands on, which is
    for nobody who has this one. `made` are modules that are in no table."""
    # A restricted environment begins without the module of exceptions.
    always = ["exceptions"] if is_whole else []

    def key(name):
        """The name in the table of the machine, or None."""
        if name == "__builtin__":
            return "builtins"
        name = LIBRARY.get(name, name)
        return name if name in table else None

    def names_shown():
        shown = list(always)
        # Who puts a key of another type into the table has it to itself.
        for name in list(table):
            if type(name) is not str or name in _HIDDEN or name.startswith(_INNER):
                continue
            if name == "builtins":
                shown.append("__builtin__")
            elif not name.startswith("_classic"):
                shown.append(name)
            elif name in _FORMS:
                shown.append(_FORMS[name])
        return shown + [name for name in _MADE if name in made]

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
            return made[name] if name in _MADE else table[key(name)]

        def get(self, name, default=None):
            return self[name] if name in self else default

        def values(self):
            return [self[name] for name in names_shown()]

        def items(self):
            return [(name, self[name]) for name in names_shown()]

        def __setitem__(self, name, module):
            table[name] = module

        def __delitem__(self, name):
            if name not in _MADE or made.pop(name, None) is None:
                del table[key(name) or name]
            elif RENAMED.get(name, name) in table:
                del table[RENAMED.get(name, name)]

        def __repr__(self):
            return "{" + ", ".join(f"{name!r}: {module!r}" for name, module in self.items()) + "}"

    return Modules()
