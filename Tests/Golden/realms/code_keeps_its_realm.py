# differs: CPython has no rexec. Code that trusted code has changed keeps the rights of its realm.
import rexec

r = rexec.RExec()
r.r_exec("def f(): return __import__('os').system")
code = r.r_eval("f").__code__


def helper():
    pass


def attempt(name, action):
    try:
        print(name, "ESCAPED", action())
    except Exception as e:
        print(name, type(e).__name__, e)


def adopt():
    helper.__code__ = code.replace(co_name="helper")
    return helper()


Function = type(helper)
attempt("replaced", lambda: Function(code.replace(co_name="g"), globals())())
attempt("replaced twice", lambda: Function(code.replace().replace(co_flags=code.co_flags), {})())
attempt("evaluated", lambda: eval(code.replace(co_filename="x")))
attempt("adopted", adopt)
