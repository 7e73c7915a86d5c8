# differs: CPython has no rexec. What goes in is data; what comes out is data, or tells nothing.
import Bastion
import rexec


class Secret:
    value = 42


class Browser:
    title = "start"
    sizes = (1, "two", 3.5)
    history = ["a"]
    secret = Secret()

    def __init__(self):
        self.seen = []

    def see(self, x, *, key=None):
        self.seen.append((type(x).__name__, type(key).__name__))
        return x

    def each(self, f):
        return f(self)

    def kind(self, x):
        return type(x).__name__

    def get_secret(self):
        return self.secret

    def fail(self):
        raise KeyError(self, "gone")


browser = Browser()
r = rexec.RExec()
space = r.add_module("__main__").__dict__
space["b"] = Bastion.Bastion(browser, name="browser", data=["title", "sizes", "history", "secret"])
r.r_exec("""
class T(str):
    def __eq__(self, other): return True
    __hash__ = str.__hash__
class N(int):
    def __lt__(self, other): return True
class L(list): pass
class Own: pass
def back(x):
    global kept
    kept = x
    return x
own = Own()
""")
for source in (
    "b.title", "b.sizes", "b.history", "b.secret", "b.seen",
    "type(b.see(T('x'), key=N(3))).__name__", "type(b.see(L())).__name__", "b.see(own) is own",
    "b.kind(T('x'))", "b.kind(N(1))", "b.each(back) is b", "kept.title", "kept is b",
    "b.each(vars)", "b.each(object.__reduce__)", "b.each(object.__getstate__)",
    "b.each(object.__dir__)", "b.each('{0.secret.value}'.format)",
    "b.get_secret().value", "b.get_secret() is b.get_secret()", "b.see(b.get_secret()).value",
    "b.see(b) is b",
):
    try:
        print(source, "->", r.r_eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)
print(browser.seen[:2])
r.r_exec("""
try:
    b.fail()
except KeyError as e:
    print(type(e).__name__, e.args[1], e.__traceback__.tb_next)
    try:
        e.args[0].title
    except AttributeError as denied:
        print(denied)
""")
browser.title = ["not", "plain"]
space["B"] = Bastion.Bastion(browser, data="ab".split() + ["title"])
try:
    r.r_eval("B.title")
except AttributeError as e:
    print("AttributeError", e)
