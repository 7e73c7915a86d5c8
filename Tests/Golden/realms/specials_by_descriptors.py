# differs: CPython has no rexec. What a descriptor of a realm answers for a special method is called as by the realm.
import rexec
def remove(path=None): print("escaped: remove", repr(path))
r = rexec.RExec()
r.expose("opaque", lambda: remove)
r.expose("order", lambda items: sorted(items) and None)
r.expose("known", lambda name, names: name in names)
r.expose("count", lambda items: len(items) and None)
r.expose("show", lambda x: f"{x}")
def attempt(source):
    try: r.r_exec(source)
    except Exception as e: print("held" if "trusted" in str(e) else repr(e))
attempt('''
o = opaque()
class Item:
    __gt__ = property(lambda self: o)
order([Item(), "/any/path"])''')
attempt('''
class D:
    def __get__(self, x, owner=None): return o
class Item:
    __contains__ = D()
known("/srv/data", Item())''')
attempt('''
class Item:
    __len__ = property(lambda self: o)
count(Item())''')
attempt('''
class Item:
    __format__ = property(lambda self: o)
show(Item())''')
