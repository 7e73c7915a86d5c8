# differs: CPython has no realms
"""What trusted functions make for a realm counts for it as long as nobody else keeps it."""
import rexec

r = rexec.RExec()
r.limits["memory"] = "4M"
library = ["shared" * 100_000 for _ in range(20)]


@r.expose
def read(n):
    return "x" * n


@r.expose
def nested(n):
    return [{"text": ["x" * n]}]


@r.expose
def borrow():
    return library


def show(what, source):
    try:
        r.r_exec(source)
        print(what, "goes on")
    except rexec.LimitError as e:
        print(what, e)


show("kept", "kept = [read(10**5) for i in range(300)]")
show("let go", "kept = None\nfor i in range(300): read(10**5)")
show("nested", "kept = [nested(10**5) for i in range(300)]")
show("let go", "kept = None\nfor i in range(300): nested(10**5)")
show("borrowed", "kept = [borrow() for i in range(300)]; more = ['x' * 1000 for i in range(1000)]")
