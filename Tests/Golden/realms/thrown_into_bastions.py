# differs: CPython has no rexec. What is thrown into a generator behind a bastion is made with the rights of who throws it.
import Bastion, rexec

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
r = rexec.RExec()
r.add_module("__main__").shop = Bastion.Bastion(Shop())
for call in ("i = shop.items(); next(i)", "i = shop.work(); i.send(None)"):
    try:
        r.r_exec("try: shop.fail()\nexcept Exception as e: C = type(e)\n" + call + "\ni.throw(C, 'chosen')")
    except Exception as e: print("held" if "trusted" in str(e) else type(e).__name__)
