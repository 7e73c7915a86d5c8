# differs: CPython has no rexec. Callbacks of the guest that a host gives to its library run with the guest's rights.
import bisect
import contextlib
import copy
import csv
import datetime
import functools
import heapq
import io
import json
import operator
import random
import re
import reprlib
import string
import sys
import traceback
import types
import warnings

import rexec

warnings.simplefilter("ignore")
r = rexec.RExec()
r.edit("allow module json datetime os urandom functools io _io\nallow os urandom")
r.r_exec("""
import functools
import json

def rights(*args, **keywords):
    try:
        import socket
        return 'TRUSTED'
    except ImportError:
        return 'restricted'

files = type(open('/etc/passwd', 'rb', 0))
writing = functools.partial(files, '/tmp/made-by-a-guest', 'w')

class Item:
    def __init__(self, name='x'): self.name = name
    def __lt__(self, other): said.append(rights()); return False
    def __str__(self): said.append(rights()); return 'text'
    __repr__ = __str__
    def __format__(self, spec): said.append(rights()); return 'formatted'
    def __index__(self): said.append(rights()); return 5
    def __hash__(self): said.append(rights()); return 5
    def __enter__(self): said.append(rights()); return self
    def __exit__(self, *args): said.append(rights())
    def __deepcopy__(self, memo): said.append(rights()); return self
    def __getitem__(self, key): said.append(rights()); return 'item'
    def write(self, text): said.append(rights()); return len(text)
    def close(self): said.append(rights())
    def get_source(self, name): said.append(rights()); return ''
said = []

class Encoder(json.JSONEncoder):
    def default(self, value): said.append(rights()); return 'encoded'

class Problem(Exception):
    def __str__(self): said.append(rights()); return 'problem'

class Category(UserWarning):
    def __init__(self, *args): said.append(rights())

class Dialect:
    delimiter = property(lambda self: said.append(rights()))

def tell(*args): said.append(rights()); return 'x'
def number(*args): said.append(rights()); return 1
""")
g = r.add_module("__main__")
item, tell, number, said = g.Item(), g.tell, g.number, g.said


def entered():
    with contextlib.ExitStack() as stack:
        stack.enter_context(item)
        stack.callback(tell)
        stack.push(item)


USES = {
    "sort key": lambda: sorted([2, 1], key=number), "reduce": lambda: functools.reduce(number, [1, 2]),
    "heap": lambda: heapq.heapify([g.Item(), g.Item()]), "merge": lambda: list(heapq.merge([1], [2], key=number)),
    "bisect": lambda: bisect.insort([1, 2], 2, key=number), "re": lambda: re.sub("a", tell, "a"),
    "json default": lambda: json.dumps([object()], default=tell),
    "json encoder": lambda: json.dumps([object()], cls=g.Encoder),
    "json hooks": lambda: json.loads('{"a": 1.5}', object_hook=tell, parse_float=tell),
    "csv": lambda: csv.writer(io.StringIO()).writerow([item]),
    "csv file": lambda: csv.writer(item).writerow([1]),
    "csv dialect": lambda: csv.reader([], dialect=g.Dialect()),
    "contexts": entered, "closing": lambda: contextlib.closing(item).__exit__(None, None, None),
    "deepcopy": lambda: copy.deepcopy([item]), "formatter": lambda: string.Formatter().format("{0} {0[a]}", item),
    "template": lambda: string.Template("$a").substitute(item), "reprlib": lambda: reprlib.repr([item]),
    "print": lambda: print("x", file=item), "printed": lambda: print(item, end="", file=io.StringIO()),
    "traceback": lambda: traceback.format_exception(g.Problem()),
    "warnings": lambda: warnings.warn("text", g.Category),
    "warning's source": lambda: warnings.warn_explicit(
        "text", UserWarning, "f", 1, module_globals={"__loader__": item, "__name__": "n"}),
    "cached": lambda: functools.lru_cache(number)(1), "partial": lambda: functools.partial(number, 1)(),
    "partial method": lambda: functools.partialmethod(number, 1).__get__(5)(),
    "compared": lambda: sorted([2, 1], key=functools.cmp_to_key(number)),
    "dispatch": lambda: functools.singledispatch(number)(item),
    "class": lambda: types.new_class("C", (), {}, number), "method caller": lambda: operator.methodcaller("close")(item),
    "shuffle": lambda: random.Random(5).shuffle([item, item]), "pick": lambda: random.Random(item),
    "moment": lambda: datetime.date(2000, item, item), "redirect": lambda: redirected(),
}


def redirected():
    with contextlib.redirect_stdout(item):
        print("x")


for name, use in USES.items():
    said.clear()
    try:
        use()
        problem = ""
    except Exception as e:
        problem = " " + type(e).__name__
    print(f"{name}:{problem}", *(sorted(set(said)) or ["nothing"]))

print("-- functions that write")
WRITING = {
    "key": lambda f: sorted([1, 2], key=f), "sub": lambda f: re.sub("a", f, "a"),
    "default": lambda f: json.dumps([object()], default=f), "reduce": lambda f: functools.reduce(f, [1, 2]),
    "callback": lambda f: contextlib.ExitStack().callback(f).__call__(), "hook": lambda f: json.loads("{}", object_hook=f),
    "map": lambda f: list(map(f, [1])),
    "bisect": lambda f: bisect.bisect([1], 2, key=f), "new class": lambda f: types.new_class("C", (), {}, f),
}
for name, use in WRITING.items():
    try:
        print(name, use(g.writing))
    except Exception as e:
        print(name, type(e).__name__, e)
