# differs: realms are Cordon's own
# Trusted code that copies an object of a restricted realm does what the object tells it with no more
# rights than the object has.
import copy
import rexec


class Account:
    admin = False


def secret():
    return "secret"


account = Account()


def give():
    raise Exception(secret, account)


environment = rexec.RExec()
environment.edit("allow module *")
environment.expose("give", give)
environment.r_exec("""
import io, math, _io
try: give()
except Exception as e: held, other = e.args

def told(*parts):
    class Told:
        def __reduce_ex__(self, protocol): return parts
    return Told()

opens = told(_io.FileIO, ("/nowhere/at/all", "w"))
calls = told(held, ())
fills = told(lambda: other, (), {"admin": True})
gives = told(globals, (), None, None, iter([("gift", held)]))
binds = told(lambda: math, (), (None, {"gift": held}))
plain = told(list, ([1, 2],))

class Own:
    __deepcopy__ = __copy__ = __replace__ = held

class Instance:
    def __init__(self): self.__deepcopy__ = self.__reduce_ex__ = held
""")


def attempt(expression, function=copy.copy):
    try:
        print(expression, type(function(environment.r_eval(expression))).__name__)
    except (AttributeError, NameError, OSError) as problem:
        print(expression, type(problem).__name__, problem)


for name in "opens", "calls", "fills", "gives", "binds", "plain":
    attempt(name)
attempt("plain", copy.deepcopy)
for expression in "Own()", "Instance()":
    attempt(expression)
    attempt(expression, copy.deepcopy)
attempt("Own()", copy.replace)
print(account.admin)
for expression in "gift()", "math.gift()":
    attempt(expression, lambda value: value)
