# What only the compiler refuses comes without the text of a string.
def show(text):
    try: exec(text, {})
    except SyntaxError as e: print(e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), e.text)
for text in ["return 1", "yield 1", "await x", "break", "continue", "x = yield", "def f():\n  return 1\n  yield\nasync def g():\n  yield\n  return 1", "nonlocal x", "def f():\n x = 1\n global x", "*a", "x = *a", "[*a for a in b]", "async def f():\n yield from x", "__debug__ = 1", "def f(__debug__): pass", "x = 1\nfrom __future__ import annotations",
             "def f(x): global x", "class C:\n return", "async with a: pass", "[await x for x in y]", "lambda: (yield)\nreturn", "a, *b, *c = d", "def f():\n from x import *", "[i := 1 for i in x]", "[j for j in (k := x)]", "class C:\n [z := 1 for _ in x]", "del (a, f())", "with a as f(): pass", "for f() in x: pass", "f() = 1", "f() += 1", "(a := 1) = 2", "a: int, b", "(a, b): int", "[a] : int = 1"]:
    show(text)
