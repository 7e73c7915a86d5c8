# differs: CPython has no rexec. Whatever special method of a guest is the type of files, it opens for nobody.
import functools
import itertools
import operator
import os

import rexec

PATH = os.path.join(os.environ.get("TMPDIR", "/tmp"), "made-by-a-guest-%d" % os.getpid())
r = rexec.RExec()
r.r_exec("""
files = type(open('/etc/passwd', 'rb', 0))

class Descriptor:
    def __get__(self, instance, owner): return files

WAYS = {
    'plain': lambda f: f, 'static': staticmethod, 'class': classmethod,
    'property': lambda f: property(lambda self: f), 'descriptor': lambda f: Descriptor(),
}

def make(name, way):
    try:
        return type('Guest', (), {name: WAYS[way](files)})()
    except Exception:
        return None

def make_class(name, way):
    try:
        return type('Meta', (type,), {name: WAYS[way](files)})('Guest', (), {})
    except Exception:
        return None
""")
guest = r.add_module("__main__")


def in_place(operation, x):
    y = x
    return operation(y, PATH)


def derived(x):
    class Derived(x):
        pass


OPERATIONS = {
    "__call__": [
        lambda x: x(PATH, "w"), lambda x: functools.partial(x, PATH)("w"),
        lambda x: list(map(x, [PATH], ["w"])), lambda x: list(itertools.starmap(x, [(PATH, "w")])),
        lambda x: functools.reduce(x, [PATH, "w"]), lambda x: operator.call(x, PATH, "w"),
    ],
    "__getattr__": [lambda x: getattr(x, PATH)],
    "__getitem__": [
        lambda x: x[PATH], lambda x: "%(a)s" % x, lambda x: "{a}".format_map(x),
        lambda x: operator.itemgetter(PATH)(x),
    ],
    "__setitem__": [lambda x: operator.setitem(x, PATH, "w")],
    "__setattr__": [lambda x: setattr(x, PATH, "w")],
    "__set_name__": [lambda x: type("Host", (), {PATH: x})],
    "__set__": [lambda x: setattr(type("Host", (str,), {"a": x})(PATH), "a", "w")],
    "__get__": [lambda x: type("Host", (str,), {"a": x})(PATH).a],
    "__format__": [lambda x: format(x, PATH)],
    "__missing__": [lambda x: x[PATH]],
    "__instancecheck__": [lambda x: isinstance(PATH, x)],
    "__subclasscheck__": [lambda x: issubclass(int, x)],
    "__mro_entries__": [derived],
    "__init_subclass__": [derived],
    "__round__": [lambda x: round(x, PATH)],
    "__iadd__": [lambda x: in_place(operator.iadd, x)],
    "__eq__": [lambda x: [x] == [PATH], lambda x: [x].index(PATH)],
    "__lt__": [lambda x: sorted([PATH, x])],
}
for name in ("add", "mul", "mod", "or", "and", "xor", "sub", "matmul", "floordiv", "pow", "lshift"):
    function = getattr(operator, f"__{name}__")
    OPERATIONS[f"__{name}__"] = [lambda x, f=function: f(x, PATH)]
    OPERATIONS[f"__r{name}__"] = [lambda x, f=function: f(object(), x)]
tried = 0
for name, operations in OPERATIONS.items():
    for way in ("plain", "static", "class", "property", "descriptor"):
        for make in (guest.make, guest.make_class):
            x = make(name, way)
            for operation in operations:
                tried += 1
                try:
                    result = operation(x)
                except Exception:
                    result = None
                if os.path.exists(PATH):
                    print("made by", name, way)
                    os.remove(PATH)
                if type(result).__name__ == "FileIO":
                    print("given by", name, way)
print(tried > 300, os.path.exists(PATH))
