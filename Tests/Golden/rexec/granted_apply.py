# differs: CPython has no rexec. An API that calls whatever it is given lends nothing of its rights.
import io
import os
import rexec

r = rexec.RExec()
r.expose("apply", lambda f, *args: f(*args))


class Host:
    def __init__(self):
        self.secret = "secret"


r.expose("host", lambda host=Host(): host)
r.r_exec("""
File = type(open('/etc/passwd').buffer.raw)
class K: maker = type; file = File; made = int
""")
for source in (
    "apply(File, 'made', 'w')", "apply(apply, File, 'made', 'w')",
    "apply(apply, apply, apply, File, 'made', 'w')", "apply(type.__call__, File, 'made', 'w')",
    "list(apply(map, File, ['made'], ['w']))", "apply(list, apply(map, apply, [File], ['made'], ['w']))",
    "apply(type, 'M', (File,), {})('made', 'w')", "apply(apply(type, 'M', (File,), {}), 'made', 'w')",
    "apply(apply(apply, type, 'M', (File,), {}), 'made', 'w')",
    "apply(list, apply(map, apply, [type], ['M'], [(File,)], [{}]))",
    "apply(apply(property, File).__get__, 'made')", "apply(object.__getstate__, host())",
    "apply(object.__reduce__, host())", "apply('{0.secret}'.format, host())",
    "apply(str.format, '{0.secret}', host())", "apply(apply, str.format, '{0.secret}', host())",
    "apply(list, apply(map, apply, [str.format], ['{0.secret}'], [host()]))",
    "apply(list, apply(map, str.format, ['{0.secret}'], [host()]))",
    "apply([str.format].__getitem__, 0)('{0.secret}', host())",
    "apply(int, '3')", "apply(sorted, [2, 1])",
    "apply(type(lambda: 0), compile('import socket', 'x', 'exec'), {})()",
    "apply(apply(type(lambda: 0), compile('import socket', 'x', 'exec'), {}))",
    "apply(super, K, K()).secret", "apply(type(__builtins__), 'm').x", "apply(staticmethod(File), 'made', 'w')",
):
    try:
        print(source, "->", r.r_eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)
    if os.path.exists("made"):
        print("ESCAPED by", source)
        os.unlink("made")
K = r.add_module("__main__").__dict__["K"]
print(K.made is int, type(K) is type, K.__class__ is type, K().made("4"), K.maker is type)
f = r.r_eval("open('/etc/passwd').buffer.raw")
print(isinstance(f, io.FileIO), issubclass(type(f), io.FileIO), isinstance(f, io.IOBase))
