# Positional-only and keyword-only parameters, and names that meet **.
def f(a, /, **k): return a, k
print(f(1, a=2))
def g(a, b=2, /, c=3, *, d, e=5, **k): return a, b, c, d, e, k
print(g(1, d=4), g(1, 9, c=8, d=7, b=6))
print(g.__defaults__, g.__kwdefaults__, g.__code__.co_posonlyargcount, g.__code__.co_kwonlyargcount, g.__code__.co_varnames)
def h(*args, key=None, **kwargs): return args, key, kwargs
print(h(*[1], key=2, **{"other": 3}))
for text in ["def f(a, a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*a, *b): pass", "def f(*, a, /): pass",
             "f(a=1, 2)", "f(**k, *a)", "f(**k, 1)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(x for x in y, 1)", "f(True=1)", "lambda a, a: 0", "lambda *: 0", "def f(None): pass", "f(a, b for b in c)", "def f(a, (b, c)): pass"]:
    try: compile(text, "t", "exec"); print("fine")
    except SyntaxError as e: print(e.msg, e.offset, e.end_offset)
