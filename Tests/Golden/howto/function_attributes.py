# differs: CPython has no rexec. Of a function's attributes, restricted code sees its texts alone.
import rexec

r = rexec.RExec()
r.r_exec('''
class C:
    "a class"
    def m(self): "a method"
def f(a=1, *, b=2) -> int: "doc"
''')
names = "code defaults kwdefaults globals closure dict builtins doc name qualname module annotations"
for name in names.split():
    for source in (f"f.__{name}__", f"C().m.__{name}__"):
        try:
            print(source, repr(r.r_eval(source)))
        except AttributeError as error:
            print(error)
# The classic names are no others' way in.
for name in "func_code func_defaults func_doc func_globals func_name func_dict im_self im_func".split():
    print(name, r.r_eval(f"hasattr(f, '{name}') or hasattr(C().m, '{name}')"))
for name in "__self__ __func__".split():
    print(name, r.r_eval(f"hasattr(C().m, '{name}')"))
