# differs: CPython has no limits
# A stop passes everything that the restricted code has put in its way, wherever it comes, and is one
# ordinary exception for the trusted caller; both realms are whole afterwards.
import _weakref
import gc
import rexec
import sys

environment = rexec.RExec()
environment.limits["steps"] = 3000
main = environment.add_module("__main__")
seen = []


def call(function, *arguments):
    return function(*arguments)


def try_and_go_on(function):
    try:
        function()
    except rexec.LimitError:
        return "went on"


def sort(items, key=None):
    return sorted(items, key=key)


for helper in call, sort, try_and_go_on:
    setattr(main, helper.__name__, helper)
main.saw, main.collect, main.ref = seen.append, gc.collect, _weakref.ref

PLACES = {
    "loop": "while True: pass",
    "except": """
        try:
            while True: pass
        except BaseException: saw("except")
        finally: saw("finally")""",
    "bare except in a loop": """
        while True:
            try:
                while True: pass
            except: saw("except")""",
    "with": """
        class Manager:
            def __enter__(self): pass
            def __exit__(self, *details): saw("exit"); return True
        with Manager():
            while True: pass""",
    "contextmanager": """
        from contextlib import contextmanager
        @contextmanager
        def manager():
            try: yield
            except BaseException: saw("except")
            finally: saw("finally")
        with manager():
            while True: pass""",
    "__exit__": """
        class Manager:
            def __enter__(self): pass
            def __exit__(self, *details):
                try:
                    while True: pass
                finally: saw("finally")
        try:
            with Manager(): 1 / 0
        except BaseException: saw("except")""",
    "generator": """
        def numbers():
            try:
                while True: yield 1
            finally: saw("finally")
        for number in numbers(): pass""",
    "generator's close": """
        def numbers():
            try: yield 1
            except GeneratorExit:
                while True: pass
            finally: saw("finally")
        g = numbers(); next(g); g.close()""",
    "weak reference": """
        class Thing: pass
        def late(reference):
            while True: pass
        t = Thing(); w = ref(t, late); del t; collect()
        while True: [[] for i in range(100)]""",
    "class body": """
        class Endless:
            while True: pass""",
    "metaclass": """
        class Meta(type):
            def __new__(meta, *details):
                while True: pass
        class Endless(metaclass=Meta): pass""",
    "__init_subclass__": """
        class Base:
            def __init_subclass__(cls):
                while True: pass
        class Endless(Base): pass""",
    "decorator": """
        def endless(function):
            while True: pass
        @endless
        def f(): pass""",
    "comprehension": "[i for i in iter(int, 1)]",
    "dict comprehension": "{i: i for i in iter(int, 1)}",
    "f-string": """
        class Endless:
            def __format__(self, spec):
                while True: pass
        f"{Endless()}" """,
    "repr": """
        class Endless:
            def __repr__(self):
                while True: pass
        repr([{1: (Endless(),)}])""",
    "==": """
        class Endless:
            def __eq__(self, other):
                while True: pass
        [Endless()] == [1]""",
    "hash": """
        class Endless:
            def __hash__(self):
                while True: pass
        {(1, Endless())}""",
    "hasattr": """
        class Endless:
            @property
            def x(self):
                while True: pass
        try: hasattr(Endless(), "x"); getattr(Endless(), "x", 1)
        except BaseException: saw("except")""",
    "getattr": """
        class Endless:
            def __getattr__(self, name):
                while True: pass
        Endless().x""",
    "sort key": "sorted([1, 2, 3], key=lambda n: [0 for i in iter(int, 1)])",
    "list.sort": "[3, 2, 1].sort(key=lambda n: [0 for i in iter(int, 1)])",
    "comparison in a sort": """
        class Endless:
            def __lt__(self, other):
                while True: pass
        sorted([Endless(), Endless()])""",
    "map": "list(map(lambda n: [0 for i in iter(int, 1)], [1]))",
    "iterator": "sum(iter(int, 1))",
    "exec": "exec('while True: pass')",
    "eval": "eval('[0 for i in iter(int, 1)]')",
    "recursion": "f = lambda: f() or f()\ntry: f()\nexcept RecursionError: f()\nwhile True: pass",
    "match": """
        class Endless:
            @property
            def x(self):
                while True: pass
        match Endless():
            case Endless(x=1): pass""",
    "coroutine": """
        async def endless():
            try:
                while True: pass
            finally: saw("finally")
        endless().send(None)""",
    "display hook": """
        import sys
        def show(value):
            while True: pass
        sys.displayhook = show
        exec(compile("1", "", "single"))""",
    "excepthook": """
        import sys
        def hook(*details):
            while True: pass
        sys.excepthook = hook
        hook()""",
    "trusted callback": "call(lambda: [0 for i in iter(int, 1)])",
    "trusted callback in except": """
        try: call(lambda: [0 for i in iter(int, 1)])
        except BaseException: saw("except")""",
    "there and back twice": "call(lambda: call(lambda: call(lambda: [0 for i in iter(int, 1)])))",
    "key of a trusted sort": "sort([1, 2, 3], lambda n: [0 for i in iter(int, 1)])",
    "comparison in a trusted sort": """
        class Endless:
            def __lt__(self, other):
                while True: pass
        sort([Endless(), Endless()])""",
    "trusted code that goes on": """
        def endless():
            while True: pass
        while True: try_and_go_on(endless)""",
}

right = 0
for place, source in PLACES.items():
    lines = source.strip("\n").split("\n")
    margin = len(lines[0]) - len(lines[0].lstrip())
    program = "\n".join(line[margin:] for line in lines)
    try:
        environment.r_exec(program)
        print(place, "did not stop")
    except rexec.LimitError as error:
        if str(error) != "step limit of 3000 reached, 'limit steps 6000' raises it":
            print(place, error)
        if error.__cause__ or error.__context__:
            print(place, "tells of", error.__cause__, error.__context__)
    if seen:
        print(place, "ran", seen)
        seen.clear()
    probe = environment.r_eval("sorted(str(i * i) for i in range(12))[:3]")
    if probe != ["0", "1", "100"] or sum(range(10)) != 45 or sys.exception():
        print(place, "broke something:", probe)
    right += 1
print(right, "places")
