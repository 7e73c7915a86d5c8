for text in ("f'a'", "x: int = 1", "def f(a: int): pass", "def f() -> int: pass", "a, *b = 1, 2",
             "def f(*, a): pass", "def f(a, /): pass", "(x := 1)", "1_000", "async def f(): pass",
             "print(1, end='')", "raise E from e", "class C(metaclass=M): pass", "[*a]", "{**a}",
             "nonlocal x", "yield from x", "x = ...", "a @ b", "try:\n  pass\nexcept* E: pass",
             "f(*a, b)", "f(a=1, b)", "print = 1", "exec = 2", "def print(): pass", "0o8", "089",
             "with (open(a) as b): pass", "match x:\n  case 1: pass", "'a", "def f(a=1, b): pass",
             "x = (", "if 1:\npass", "  x", "x = $", "lambda (a): a", "None = 1"):
    try:
        compile(text, '<text>', 'exec')
        print text, 'is fine'
    except SyntaxError, e:
        print e.__class__.__name__, e.msg, text
