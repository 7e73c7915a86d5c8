# differs: CPython has no rexec. Nothing leads from a bastion to what it protects.
import Bastion
import rexec

r = rexec.RExec()
space = r.add_module("__main__").__dict__


class Account:
    limit = 5

    def __init__(self):
        self.secret = 42
        self.hook = lambda: "hook"

    def balance(self):
        return 1

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "any " + name

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

    def __reduce__(self):
        return Account, ()

    @property
    def size(self):
        return 7

    @staticmethod
    def static():
        return "static"


SOURCES = (
    "B.secret", "B.hook", "B.size", "B.static", "B.limit", "B.other", "B.__dict__", "vars(B)",
    "B.__class__", "type(B)", "type(B).__dict__", "B.__init__",
    "B.__getattr__('secret')", "B.__getattribute__('secret')", "B.__setattr__('secret', 1)",
    "B.__reduce__()", "B.__reduce_ex__(2)", "B.__getstate__()", "B.__dir__()", "B.__sizeof__()",
    "B._get_", "B.__closure__", "B.__self__", "B.balance.__self__", "B.balance.__func__",
    "B.balance.__closure__", "B.balance.__wrapped__", "B.balance.__code__", "B.balance.__dict__",
    "type(B.balance)(B, 'secret')", "type(B.balance).__new__(type(B.balance))",
    "object.__getattribute__(B, 'secret')", "object.__getattribute__(B, '__dict__')",
    "object.__reduce_ex__(B, 2)", "object.__getstate__(B)", "object.__dir__(B)",
    "object.__setattr__(B, 'secret', 1)", "object.__setattr__(B, '__class__', type(B))",
    "setattr(B, 'x', 1)", "delattr(B, 'balance')", "setattr(B, '_name_', 'x')",
    "super(type(B), B).secret", "super(type(B), B).__getattr__('secret')",
    "type(B).__getattr__(B, 'secret')", "type(B).__getattribute__(B, 'secret')",
    "'{0.secret}'.format(B)", "'{0.balance.__self__}'.format(B)", "f'{B.secret}'",
    "__import__('operator').attrgetter('secret')(B)",
    "__import__('operator').attrgetter('balance.__self__')(B)",
    "__import__('operator').methodcaller('__getattribute__', 'secret')(B)",
    "type(B)(1, 2)", "type(B)()", "object.__new__(type(B))", "type(B).__new__(type(B))",
    "type(B).__init__(B, 1, 2)", "type('X', (type(B),), {})()",
    "type('X', (type(B),), {'__new__': object.__new__})()",
    "type('X', (type(B),), {'__new__': lambda c: object.__new__(c)})()",
    "isinstance(B, Exception)", "getattr(B, 'secret', 'default')", "hasattr(B, 'secret')",
    "type.__getattribute__(type(B), '__getitem__')(B, 1)",
    "type(B).__add__(B, 1)", "type(B).__len__(B)",
)
for label, allowed in (("default", None), ("everything", lambda name: True)):
    print("--", label)
    b = Bastion.Bastion(Account(), name="account", **({"filter": allowed} if allowed else {}))
    space["B"] = b
    for source in SOURCES:
        try:
            print(source, "->", r.r_eval(source))
        except (AttributeError, TypeError) as e:
            print(source, "->", type(e).__name__, e)
    r.r_exec(
        "match B:\n"
        "  case object(secret=s): print('ESCAPED', s)\n"
        "  case object(balance=f): print('balance', f())\n"
    )
    r.r_exec("""
try:
    B.nosuch_
except AttributeError as e:
    print(e.name, e.obj, e.__context__, e.__traceback__.tb_next)
""")

# Lies about the name.
r.r_exec("""
class E(str):
    def __getitem__(self, i): return 'b'
    def __eq__(self, other): return True
    def __hash__(self): return hash('balance')
    def __str__(self): return 'balance'
    def startswith(self, *a): return False
for ask in (getattr, type(B).__getattr__, type(B).__getattribute__, hasattr):
    try:
        print(ask(B, E('secret')))
    except AttributeError as e:
        print('denied', e)
""")
