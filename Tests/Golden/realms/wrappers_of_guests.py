# differs: CPython has no rexec. What a wrapper takes over from the function of a realm is called as by the realm.
import functools, rexec

def remove(*path): print("escaped: remove", path)
class Environment(rexec.RExec): policy_name = "standard"
r = Environment()
r.expose("opaque", lambda: remove)
r.r_exec("def f(*a): return 1\nfor name in ('cache_clear', 'register', 'dispatch'): setattr(f, name, opaque())")
f = r.r_eval("f")
for use in (lambda: functools.lru_cache(f).cache_clear(), lambda: functools.singledispatch(f).register(int, print), lambda: functools.singledispatch(f).dispatch(int)):
    try: use()
    except Exception as e: print("held" if "trusted" in str(e) else repr(e))
