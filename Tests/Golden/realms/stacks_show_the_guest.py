# differs: CPython has no rexec. No stack and no warning shows a file by the name a guest gives its code.
import os
import rexec
import sys
import traceback
import warnings

path = os.path.abspath(traceback.__file__)


class Strict(rexec.RExec):
    policy_name = "strict"


r = Strict()
r.expose("path", lambda: path)


@r.expose
def stack():
    return "".join(traceback.format_stack())


@r.expose
def frames():
    return "".join(traceback.format_stack(sys._getframe()))


@r.expose
def recorded():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        warnings.warn("old", DeprecationWarning, stacklevel=2)
    return "".join(
        warnings.formatwarning(w.message, w.category, "F", w.lineno, w.line) for w in seen
    )


@r.expose
def shown():
    texts = []
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = lambda *given: texts.append(given[5])
        warnings.warn("old", DeprecationWarning, stacklevel=2)
    return repr(texts)


@r.expose
def written():
    module = sys.modules.pop("warnings")
    try:
        import _warnings

        _warnings.warn("old", UserWarning, 2)
    finally:
        sys.modules["warnings"] = module


class Lines:
    def write(self, text):
        self.text = getattr(self, "text", "") + text

    def flush(self):
        pass


r.r_exec('''
space = {}
exec(compile("def look(f): return f()", path(), "exec"), space)
granted = dict(stack=stack, frames=frames, recorded=recorded, shown=shown, written=written)
def look(name): return space["look"](granted[name])
''')


def try_all(look):
    for f in stack, frames, recorded, shown:
        text = look(f.__name__)
        print(f.__name__, "Tracebacks as text" in text or '"""' in text, "the guest's" in text)
    sys.stderr, former = Lines(), sys.stderr
    try:
        look("written")
    finally:
        text, sys.stderr = sys.stderr.text, former
    print(path in text, '"""' in text, "the guest's" in text)


try_all(r.r_eval("look"))
# What is known of the guest's text is shown.
r._run("def look(name): return granted[name]()  # the guest's\n", "exec", path)
try_all(r.r_eval("look"))
# What is the host's own has its lines.
print("of the host" in traceback.format_stack()[-1])  # of the host
