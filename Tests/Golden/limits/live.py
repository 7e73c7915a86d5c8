# differs: CPython has no limits
# A limit that trusted code changes while a realm runs, or waits in a generator, holds at the next use.
import rexec

environment = rexec.RExec()
main = environment.add_module("__main__")


def edit(name, value):
    environment.limits[name] = value


main.edit = edit


def attempt(source, mode="exec"):
    try:
        print(environment.r_eval(source) if mode == "eval" else environment.r_exec(source))
    except (rexec.LimitError, MemoryError, RecursionError, OSError) as error:
        print(type(error).__name__, error)
    edit("steps", None)


attempt("for i in range(1000): pass\nedit('steps', 10)\nwhile True: pass")
attempt("edit('steps', 5000)\nfor i in range(1000): pass\nedit('steps', None)\nfor i in range(9999): pass")
attempt("edit('cpu', 0.01)\nwhile True: pass")
edit("cpu", None)
attempt("edit('wall', 0.01)\nwhile True: pass")
edit("wall", None)
attempt("print('a' * 50)\nedit('output', 50)\nprint('b')")
attempt("print('a' * 40)\nprint('b' * 40)\n")
attempt("print('a' * 40)\nedit('output', None)\nprint('b' * 40)\n")
attempt("held = [0] * 300000\nedit('memory', '1M')\nwhile True: []")
attempt("del held")
edit("memory", None)
attempt("""
def down(n):
    if n == 100: edit('recursion', 50)
    return down(n + 1)
down(0)""")
edit("recursion", 1000)
attempt("big = 1 << 9000\nedit('integer', 1000)\nbig + 1")
attempt("edit('integer', 2000)\nprint((big + 1).bit_length())")
attempt("long = 'a' * 9000\nedit('string', 1000)\nlong + long")
attempt("edit('string', 18000)\nprint(len(long + long))")
edit("string", None)

environment.r_exec("""
def numbers():
    n = 0
    while True:
        n += 1
        yield n
running = numbers()""")
running = environment.r_eval("running")
print(next(running), next(running))
edit("steps", 1)
try:
    print(next(running), next(running), next(running))
except rexec.LimitError as error:
    print(error)
edit("steps", None)
attempt("next(running, 'finished')", "eval")
