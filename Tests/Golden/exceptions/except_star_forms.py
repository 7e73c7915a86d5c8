# except* takes its part of a group, wraps plain exceptions, and gathers what handlers raise.
def run(f):
    try: f()
    except BaseException as e: print("left", repr(e), repr(e.__context__), repr(e.__cause__))
    else: print("nothing left")
def a():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e: print("V", repr(e))
    except* (TypeError, KeyError) as e: print("T", repr(e))
def b():
    try: raise ValueError(1)
    except* ValueError as e: print(repr(e))
def c():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
def d():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise
def e():
    try: pass
    except* ValueError: print("never")
    else: print("else")
    finally: print("finally")
def f():
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup: pass
def g():
    try: raise ValueError
    except* 3: pass
for fn in (a, b, c, d, e, f, g): run(fn)
for text in ("try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "def f():\n try: pass\n except* A: return", "for x in y:\n try: pass\n except* A: break"):
    try: compile(text, "t", "exec")
    except SyntaxError as e: print(e.msg, e.lineno)
