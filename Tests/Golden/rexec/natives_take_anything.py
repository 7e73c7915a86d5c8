# differs: CPython has no rexec. The native half answers wrong arguments with exceptions.
import _rexec
import rexec

r = rexec.RExec()
r.r_exec("class X:\n  def __getattr__(self, n): return self\n  def __call__(self, *a): return self")
r.r_exec("class S(str): pass\nclass L(list): pass\nx = X(); s = S('math'); l = L([s, 5, None])")
hostile = [r.r_eval(name) for name in ("x", "X", "s", "l", "l.append", "X.__call__", "iter([1])")]
values = [r._realm, None, -1, 10**30, 1.5, "math", "", "\ud800", b"x", ["a", "\ud800"], (), {}]
values += [_rexec, object, len] + hostile
names = [name for name in dir(_rexec) if not name.startswith("_") and callable(getattr(_rexec, name))]
names = [name for name in names if not isinstance(getattr(_rexec, name), type)]
outcomes = set()
for name in names:
    function = getattr(_rexec, name)
    for first in values:
        for second in values[::5]:
            for arguments in ((first,), (first, second), (first, second, "exec", "<s>")):
                try:
                    function(*arguments)
                except (Exception, SystemExit) as e:
                    outcomes.add(type(e).__name__)
for second in values:
    for third in values[1::6]:
        for name in names:
            for rest in ((second, third), (second, third, second), (second, third, third, second)):
                try:
                    getattr(_rexec, name)(r._realm, *rest)
                except (Exception, SystemExit) as e:
                    outcomes.add(type(e).__name__)
print(sorted(outcomes))
print(rexec.RExec().r_eval("1 + 1"))
stream = rexec.FileWrapper(5)
for name in ("read", "write", "flush", "close", "__next__", "readlines", "seek", "fileno", "isatty"):
    for arguments in ((), ("x",), (5,), (None,), (r, r)):
        try:
            getattr(stream, name)(*arguments)
        except (AttributeError, TypeError):
            pass
for wrong in (lambda: _rexec.Stream(), lambda: _rexec.Stream(1, 2), lambda: rexec.FileWrapper()):
    try:
        wrong().read()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
