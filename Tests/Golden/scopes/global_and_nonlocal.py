# global and nonlocal reach their scopes through any number of functions.
n = 0
def outer():
    n = 1
    def mid():
        def inner():
            nonlocal n
            n += 1
            def other():
                global n
                n = 100
            other()
            return n
        return inner()
    return mid(), n
print(outer(), n)
def counter():
    c = 0
    def up():
        nonlocal c
        c += 1
        return c
    return up
a, b = counter(), counter()
print(a(), a(), b())
for text in ["def f():\n nonlocal q", "nonlocal q", "def f(a):\n global a", "def f():\n a = 1\n global a",
             "def f():\n print(a)\n global a", "def f():\n global a\n nonlocal a", "def f(a):\n def g():\n  nonlocal a\n  global a",
             "class C:\n nonlocal z", "def f():\n x = 1\n class C:\n  nonlocal x\n  x = 2\n return x\nprint(f())"]:
    try: exec(text, {})
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
