# differs: CPython has no rexec. Generators, coroutines and asynchronous blocks go on through a bastion.
import Bastion
import rexec


class Later:
    def __await__(self):
        got = yield "waiting"
        return "later", got


class Server:
    async def fetch(self, n):
        return "fetched", n, await Later()

    async def me(self):
        return self

    def talk(self):
        got = yield 1
        try:
            yield "got", got
        except ValueError as e:
            yield "caught", e.args
        yield self

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        return args[0] is not None

    def __aiter__(self):
        return self.numbers()

    async def numbers(self):
        yield 1
        yield 2

    def __await__(self):
        yield "slow"
        return self


r = rexec.RExec()
r.add_module("__main__").__dict__["s"] = Bastion.Bastion(Server(), lambda name: True, "server")
r.r_exec("""
def run(coroutine):
    value = None
    while True:
        try:
            value = coroutine.send(value)
            print('sent', value)
        except StopIteration as stop:
            return stop.value

async def main():
    print(await s.fetch(5))
    print(await s.me() is s)
    async with s as inner:
        print(inner is s)
        1 / 0
    async for x in s:
        print(x)
    print([x async for x in s.numbers()])
    print(await s is s)
run(main())
t = s.talk()
print(next(t), t.send(T := 'x'), t.throw(ValueError(3)), next(t) is s, list(t))
print(s.talk())
for name in ('gi_frame', 'gi_code', 'cr_frame', 'gi_yieldfrom', '__self__'):
    print(name, hasattr(t, name))
t = s.talk()
next(t)
t.close()
print(list(t))
for x in s.talk():
    print(x is s or x)
""")
