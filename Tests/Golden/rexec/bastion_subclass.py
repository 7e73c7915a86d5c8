# differs: CPython has no rexec. Trusted code may derive from BastionClass.
import Bastion
import rexec

r = rexec.RExec()


class Counted(Bastion.BastionClass):
    def __init__(self, get, name):
        Bastion.BastionClass.__init__(self, get, "counted " + name)
        self.calls = 0

    def twice(self, n):
        self.calls += 1
        return self._get_("double")(n), self.calls, self._name_

    def _helper(self):
        return "helper"

    def __len__(self):
        return self.calls

    def __getitem__(self, name):
        return self._get_(name)()


class Target:
    secret = 42

    def double(self, n):
        return 2 * n

    def me(self):
        return self

    def _inner(self):
        return "inner"

    def __repr__(self):
        return "target"


b = Bastion.Bastion(Target(), bastionclass=Counted)
space = r.add_module("__main__").__dict__
space["b"] = b
for source in (
    "b", "b.twice(4)", "b.double(4)", "len(b)", "b.me() is b", "b['me'] is b", "b['_inner']",
    "b._helper", "b.calls", "b.secret", "b._get_", "b._name_", "type(b).__init__", "type(b)()",
    "object.__getattribute__(b, '_helper')", "object.__getattribute__(b, 'calls')",
    "super(type(b), b)._helper", "type(b)._helper", "vars(b)", "b.__dict__",
    "object.__setattr__(b, 'calls', 9)", "setattr(b, 'calls', 9)", "b.twice.__self__",
    "object.__getstate__(b)",
):
    try:
        print(source, "->", r.r_eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)
print(b.calls, b._helper(), b.me() is b, b._name_, b._get_)
try:
    b._get_("secret")
except AttributeError as e:
    print("AttributeError", e)
for attempt in (
    lambda: Bastion.BastionClass(lambda name: 1, "x"),
    lambda: Bastion.BastionClass(),
    lambda: b.secret,
    lambda: __import__("copyreg").__reduce_ex__(b, 2) if 0 else b.__reduce_ex__,
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
