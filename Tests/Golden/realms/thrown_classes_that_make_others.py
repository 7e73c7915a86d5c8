# differs: CPython has no rexec. What is thrown into a bastion's generator is an exception.
import Bastion, contextlib, rexec

class Refund(Exception):
    def __init__(self, *amount):
        if amount != ("held",): print("escaped: Refund", amount)
class Shop:
    def items(self):
        yield 1
        yield 2
    async def work(self): await Pause()
    def fail(self): raise Refund("held")
class Pause:
    def __await__(self): yield
@contextlib.contextmanager
def session(): yield
r = rexec.RExec()
m = r.add_module("__main__")
m.shop, m.session = Bastion.Bastion(Shop()), session()
for call in ("i = shop.items(); next(i); i.throw(T)", "i = shop.work(); i.send(None); i.throw(T)", "session.__enter__(); session.__exit__(T, None, None)"):
    try: r.r_exec("try: shop.fail()\nexcept Exception as e: C = type(e)\nclass T(Exception):\n    def __new__(cls, *a): return C\n" + call)
    except Exception as e: print("held" if type(e) is TypeError else type(e).__name__)
