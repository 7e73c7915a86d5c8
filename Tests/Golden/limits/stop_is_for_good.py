# differs: CPython has no limits
# What trusted code makes of a stop that it sees between two calls of a realm is nothing that the realm
# could catch: when it is come back to, it stops again.
import rexec

environment = rexec.RExec()
main = environment.add_module("__main__")
seen = []


def call(function, *arguments):
    return function(*arguments)


def swallow(function):
    try:
        function()
    except rexec.LimitError as error:
        seen.append(str(error).split(" of ")[0])


main.call, main.swallow, main.saw = call, swallow, seen.append
endless = "lambda: [0 for i in iter(int, 1)]"
LIMITS = {
    "cpu": ("0.03", endless),
    "wall": ("0.03", endless),
    "steps": ("5000", endless),
    # Of small things: a large one that is refused can be caught.
    "memory": ("2M", "lambda: exec('x = []\\nwhile True: x = [x]')"),
    "output": ("100", "lambda: [print('x' * 60) for i in iter(int, 1)]"),
}
PROGRAMS = (
    """
try: call(endless)
except BaseException: saw("except")
finally: saw("finally")""",
    """
while True:
    try: swallow(endless)
    finally: saw("finally")""",
    """
swallow(endless)
saw("after")""",
    """
try: call(call, call, swallow, endless)
except BaseException: saw("except")
saw("after")""",
)
for name, (limit, endless) in LIMITS.items():
    environment.limits[name] = limit
    for program in PROGRAMS:
        try:
            environment.r_exec("endless = " + endless + program)
            print("came to its end")
        except rexec.LimitError as error:
            print(error, seen)
        seen.clear()
        if environment.r_eval("1 + 1") != 2:
            print("the realm is not whole")
    environment.limits[name] = None


def inner():
    swallow(lambda: environment.r_exec("while True: pass"))


main.inner = inner
environment.limits["steps"] = 3000
try:
    environment.r_exec("inner()\nsaw('outer')")
except rexec.LimitError as error:
    print(error, seen)
seen.clear()

other = rexec.RExec()
other.limits["steps"] = 2000
main.other = lambda: other.r_exec("while True: pass")
environment.limits["steps"] = 100000
environment.r_exec("try: other()\nexcept Exception as error: saw(str(error))")
print(seen)
