# differs: CPython has no rexec. Operations pass a bastion where the filter says so.
import Bastion
import rexec

r = rexec.RExec()
space = r.add_module("__main__").__dict__


class Thing:
    def __getitem__(self, key): return "item", key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("delete", key)
    def __len__(self): return 3
    def __bool__(self): return False
    def __contains__(self, item): return item == 1
    def __iter__(self): return iter([1, 2])
    def __next__(self): return "next"
    def __reversed__(self): return iter([2, 1])
    def __call__(self, *args, **kwargs): return args, kwargs
    def __add__(self, other): return "sum", other
    def __radd__(self, other): return "right sum", other
    def __iadd__(self, other): return self
    def __pow__(self, other): return "power", other
    def __neg__(self): return "negative"
    def __index__(self): return 1
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __round__(self, digits=None): return "round", digits
    def __eq__(self, other): return other == 7
    def __lt__(self, other): return "less"
    def __hash__(self): return 99
    def __str__(self): return "text"
    def __format__(self, spec): return "format " + spec
    def __enter__(self): return self
    def __exit__(self, *args): return args[0] is not None
    def __repr__(self): return "thing"


SOURCES = (
    "B[1]", "B[1:2]", "B.__setitem__(1, 2)", "B.__delitem__(1)", "len(B)", "bool(B)", "1 in B",
    "3 in B", "list(B)", "next(B)", "list(reversed(B))", "B(1, k=2)", "B + 1", "1 + B", "B ** 2",
    "-B", "['a', 'b'][B]", "int(B)", "float(B)", "round(B, 2)", "B == 7", "B != 7", "B == B",
    "B < 1", "hash(B) == 99", "str(B)", "f'{B:x}'", "format(B)", "'%s' % B", "repr(B)", "abs(B)",
    "[x for x in B]", "sorted(B)", "callable(B)", "isinstance(B, int)", "{B: 1}[B]", "dir(B)",
)
STATEMENTS = (
    "with B as x: print(x is B); 1 / 0",
    "x = B\nx += 1\nprint(x is B)",
    "B[1] = 2",
    "del B[1]",
    "for x in B: print(x)",
    "a, b = B\nprint(a, b)",
    "print(*B)",
    "match B:\n  case [*_]: print('sequence')\n  case {}: print('mapping')\n  case _: print('neither')",
)
FILTERS = {
    "everything": lambda name: True,
    "nothing": lambda name: False,
    "items only": lambda name: name == "__getitem__",
}
for label, allowed in FILTERS.items():
    print("--", label)
    space["B"] = Bastion.Bastion(Thing() if label != "items only" else [3, 4], allowed)
    for source in SOURCES:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)
    for source in STATEMENTS:
        try:
            r.r_exec(source)
        except Exception as e:
            print(source.split("\n")[0], "->", type(e).__name__, e)
