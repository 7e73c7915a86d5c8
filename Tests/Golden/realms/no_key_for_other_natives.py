# differs: CPython has no rexec. Only list.sort is lent the key function of trusted code.
import functools, rexec, warnings
warnings.simplefilter("ignore")

def remove(*path):
    print("escaped: remove", path)

r = rexec.RExec()
r.r_exec('''
import functools
def call(key):
    try: key("chosen")
    except Exception as e: print("held", e)
p = functools.partial(call)
c = functools.lru_cache(call)
class Registry(dict): pass
registry = Registry()
''')
for name in ("p", "c"):
    r.r_eval(name)(key=remove)
r.r_eval("registry").update(key=remove)
r.r_exec("call(registry['key'])")
