# differs: CPython has no rexec. A template that a guest wrote reaches nothing hidden, whoever fills it in.
import rexec
import string

SECRET = "nobody may know"


class User:
    def __init__(self):
        self.name = "you"
        self.friends = ["one", "two"]

    @property
    def shown(self):
        return sorted(self.__dict__)


user = User()
r = rexec.RExec()
r.r_exec("class Text(str): pass")


def show(label, action):
    try:
        print(label, "->", action())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


for source in (
    "{user.__init__.__globals__[SECRET]}", "{user.__dict__}", "{user.name:{user.__init__.__globals__[SECRET]}}",
    "{user.__class__.__init__.__code__}", "{user.__class__.__dict__}", "{user.__init__.__self__}",
    "{user.__init__.__func__.__globals__}", "{user.name} {user.shown} {user.friends[1]} {user.friends!r:>20}",
):
    template = r.r_eval(repr(source))
    show(source, lambda: template.format(user=user))
    show("  map", lambda: template.format_map({"user": user}))
    show("  Formatter", lambda: string.Formatter().format(template, user=user))
    show("  subclass", lambda: r.r_eval(f"Text({source!r})").format(user=user))
# Who has put a template together nobody can tell.
show("ours", lambda: "{0.__init__.__globals__[SECRET]}".format(user))
show("ours", lambda: string.Formatter().format("{0.__init__.__globals__[SECRET]}", user))
r.r_exec("print('{0.real}'.format(5))")
