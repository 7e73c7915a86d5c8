# A SyntaxError tells where its place begins and ends, and where it has no end.
def show(text):
    try: compile(text, "<t>", "exec")
    except SyntaxError as e: print(type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))
for text in ["x = (1,\n", "x = [1", "f(]", "a \\ b\n", "  x\n", "if 1:\npass\n", "if 1:\n  x\n y\n", "def f():\n", "obj = \n", "obj = ", "1a", "0x", "x = 'abc", "é = 'abc", "é = )", "a = 1 +", "yield 1", "x = *a",
             "del f(\n1)\n", "f'{x!z}'", "f'{'", "f'{a b}'", "x = $", "“", "None = 1", "(a, 1) = 2", "a b", "print 1", "for x in y", "if x = 1: pass", "class", "import a.b as c.d", "from . import *, a", "x: int: str", "@\n", "try: pass\n", "else: pass"]:
    show(text)
