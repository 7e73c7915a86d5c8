# differs: CPython has no rexec
"""Rules for files, grants and bastions, edited at random: what is held follows a model of the rules."""
import os
import random

import Bastion
import rexec

chance = random.Random(20)
wrong = []
uses = 0


class Shown:
    def one(self):
        return 1

    def two(self):
        return 2

    def __len__(self):
        return 3


class Model:
    """What the rules say, kept in the plainest way."""

    def __init__(self):
        self.rules = []
        self.granted = {}
        self.grants = {name: 0 for name in "xyz"}
        self.shown = set()

    def allows(self, section, path):
        verdict = False
        for ruled, given, prefix in self.rules:
            if ruled == section and (path == prefix or path.startswith(prefix + "/")):
                verdict = given == "allow"
        return verdict


def expect(what, got, wanted):
    global uses
    uses += 1
    if got != wanted:
        wrong.append((step, what, got, wanted))


folder = os.path.realpath("/tmp") + "/cordon-%d" % os.getpid()
os.mkdir(folder)
try:
    paths = [os.path.join(folder, name, "f") for name in "abc"]
    for path in paths:
        os.mkdir(os.path.dirname(path))
        with open(path, "w") as file:
            file.write("data")
    places = [folder, *paths, *map(os.path.dirname, paths)]
    r, model = rexec.RExec(), Model()
    r.policy = "reset standard"
    r.edit("allow os *")
    r.edit("deny read " + folder)
    model.rules.append(("read", "deny", folder))
    r.modules["__main__"].bastion = Bastion.Bastion(Shown(), lambda name: name in model.shown)
    r.r_exec("""
import os
held, files, methods = {}, {}, {}
def works(f):
    try:
        f()
    except (AttributeError, NameError, OSError):
        return False
    return True
""")
    for step in range(600):
        turn = chance.randrange(12)
        name = chance.choice("xyz")
        path = chance.choice(paths)
        if turn < 3:
            rule = chance.choice(["read", "write"]), chance.choice(["allow", "deny"]), chance.choice(places)
            r.edit("%s %s %s" % (rule[1], rule[0], rule[2]))
            model.rules.append(rule)
        elif turn == 3:
            model.grants[name] += 1
            model.granted[name] = model.grants[name]
            r.expose("g_" + name, lambda name=name: name)
        elif turn == 4 and name in model.granted:
            r.hide("g_" + name)
            del model.granted[name]
        elif turn == 5:
            model.shown ^= {chance.choice(["one", "two", "__len__"])}
        elif turn == 6:
            if name in model.granted:
                r.r_exec("held.setdefault(%r, []).append((g_%s, %d))" % (name, name, model.granted[name]))
            for method in model.shown - {"__len__"}:
                r.r_exec("methods[%r] = bastion.%s" % (method, method))
        elif turn == 7 and model.allows("read", path):
            r.r_exec("files.setdefault(%r, []).append(open(%r, 'rb', 0))" % (path, path))
        elif turn in (8, 9):
            for use in "open(%r).close()", "os.stat(%r)", "os.close(os.open(%r, 0))":
                use %= path
                expect(use, r.r_eval("works(lambda: %s)" % use), model.allows("read", path))
            up = os.path.dirname(path)
            expect("list", r.r_eval("works(lambda: os.listdir(%r))" % up), model.allows("read", up))
            for i in range(r.r_eval("len(files.get(%r, []))" % path)):
                got = r.r_eval("works(lambda: files[%r][%d].read(1))" % (path, i))
                expect("held file", got, model.allows("read", path))
            for use in "os.utime(%r, (1, 1))", "os.chmod(%r, 0o644)":
                use %= path
                expect(use, r.r_eval("works(lambda: %s)" % use), model.allows("write", path))
            both = model.allows("read", path) and model.allows("write", path)
            expect("r+", r.r_eval("works(lambda: open(%r, 'r+').close())" % path), both)
        elif turn == 10:
            for name in "xyz":
                expect("grant", r.r_eval("works(lambda: g_%s())" % name), name in model.granted)
                for got, number in r.r_eval("[(works(f), n) for f, n in held.get(%r, [])]" % name):
                    expect("held grant", got, model.granted.get(name) == number)
        else:
            for method in "one", "two":
                shown = method in model.shown
                expect("bastion", r.r_eval("works(lambda: bastion.%s())" % method), shown)
                if r.r_eval("%r in methods" % method):
                    expect("held method", r.r_eval("works(methods[%r])" % method), shown)
            expect("len", r.r_eval("works(lambda: len(bastion))"), "__len__" in model.shown)
finally:
    for path in paths:
        os.remove(path)
        os.rmdir(os.path.dirname(path))
    os.rmdir(folder)

print(uses > 1000, wrong[:5])
