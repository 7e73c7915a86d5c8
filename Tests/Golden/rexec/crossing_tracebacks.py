# differs: CPython has no rexec. A traceback spans both realms for a person; restricted code sees its own.
import rexec
import traceback


def helper(f):
    return inner(f)


def inner(f):
    return f()


r = rexec.RExec()
space = r.add_module("__main__").__dict__
space["helper"] = helper
r.r_exec("""
def fail():
    raise ValueError('from within')

def through():
    helper(fail)

def look():
    try:
        through()
    except ValueError as e:
        lines = []
        tb = e.__traceback__
        while tb is not None:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        return lines, e.__context__, e.__cause__

def handled():
    try:
        raise KeyError('their own')
    except KeyError:
        try:
            through()
        except ValueError as e:
            return repr(e.__context__)
""")
try:
    space["through"]()
except ValueError as e:
    print([frame.name for frame in traceback.extract_tb(e.__traceback__)])
print(r.r_eval("look()"))
print(r.r_eval("handled()"))


def trusted():
    try:
        raise LookupError("a secret of the host")
    except LookupError:
        raise ValueError("told")


space["trusted"] = trusted
r.r_exec("""
try:
    trusted()
except ValueError as e:
    lines, tb = [], e.__traceback__
    while tb is not None:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(e, e.__context__, e.__cause__, lines)
""")
try:
    r.r_exec("trusted()")
except ValueError as e:
    print(e, repr(e.__context__))
