# differs: CPython has no rexec. A trusted helper lends its rights to nothing that it is handed.
import os
import rexec

secret = "SECRET"


class Standard(rexec.RExec):
    policy = "standard"


def apply(function, *arguments):
    return function(*arguments)


def both(function, a, b):
    return function(a, b)


def named(function, **keywords):
    return function(**keywords)


def spread(function, arguments):
    return function(*arguments)


def collected(*, first=None, **others):
    return others["call"]("{0.__globals__}", both)


def waits():
    got = yield
    yield got("made", "w")


r = Standard()
waiting = waits()
next(waiting)
for helper in (apply, both, named, spread, collected):
    r.add_module("__main__").__dict__[helper.__name__] = helper
r.add_module("__main__").__dict__["waiting"] = waiting
r.r_exec("""
import functools, itertools, operator, types
File = type(open('/etc/passwd').buffer.raw)
get = object.__getattribute__
""")
for source in (
    "apply(File, 'made', 'w')", "both(File, 'made', 'w')", "spread(File, ('made', 'w'))",
    "named(File, file='made', mode='w')", "apply(type.__call__, File, 'made', 'w')",
    "apply(get, apply, '__globals__')", "both(get, apply, '__globals__')",
    "spread(get, (apply, '__globals__'))", "apply(str.format, '{0.__globals__}', apply)",
    "apply(apply(type, 'X', (File,), {}), 'made', 'w')", "collected(call=str.format)",
    "apply(apply(functools.partial, File, 'made', 'w'))",
    "spread(spread(functools.partial, (File, 'made', 'w')), ())",
    "apply(apply(operator.attrgetter, '__globals__'), apply)",
    "apply(apply(operator.methodcaller, '__getattribute__', '__globals__'), apply)",
    "apply(list, apply(map, File, ['made'], ['w']))",
    "spread(list, (spread(itertools.starmap, (File, [('made', 'w')])),))",
    "spread(spread(types.GenericAlias, (File, ())), ('made', 'w'))", "waiting.send(File)",
):
    try:
        print(source, "->", str(r.r_eval(source))[:60])
    except Exception as e:
        print(source, "->", type(e).__name__, e)
    if os.path.exists("made"):
        print("ESCAPED by", source)
        os.unlink("made")

# What is plain data stays what it is.
r.r_exec("import collections")
print(r.r_eval("apply(isinstance, 3, int)"), r.r_eval("apply(sorted, [2, 1])"))
print(r.r_eval("both(map, str.upper, 'ab')").__class__ is map, r.r_eval("apply(str.upper, 'a')"))
print(r.r_eval("apply(collections.deque, 'ab')"), r.r_eval("apply(lambda k: k is int, int)"))
