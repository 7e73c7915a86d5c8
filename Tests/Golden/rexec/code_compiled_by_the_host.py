# differs: CPython has no rexec. Code that trusted code compiled runs in the environment with no more rights than text.
import rexec

SOURCE = """
def rights():
    try:
        import socket
        return 'TRUSTED'
    except ImportError:
        return 'restricted'

def nested():
    def inner():
        return (lambda: deep())()
    def deep():
        try:
            import socket
            return 'TRUSTED'
        except ImportError:
            return 'restricted'
    return inner()

class Outer:
    made = [rights() for _ in [1]]
    def method(self):
        class Inner:
            def method(self):
                try:
                    import socket
                    return 'TRUSTED'
                except ImportError:
                    return 'restricted'
        return Inner().method()

def steps():
    yield (lambda: rights())()
    yield from (rights() for _ in [1])

async def later():
    return rights()

def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value

print(rights(), nested(), Outer.made, Outer().method(), list(steps()), drive(later()))
"""
r = rexec.RExec()
r.r_exec(compile(SOURCE, "host", "exec"))
g = r.add_module("__main__")
print(g.rights(), g.nested(), g.Outer().method(), list(g.steps()), g.drive(g.later()))
print(r.r_eval(compile("(lambda: (lambda: rights())())()", "host", "eval")))
for source in ("(lambda: (lambda: __import__('socket'))())()", "[f() for f in [lambda: open('x', 'w')]]"):
    try:
        print(r.r_eval(compile(source, "host", "eval")))
    except Exception as e:
        print(type(e).__name__, e)
