# contextlib: managers of generators, exit stacks and small managers, also asynchronous ones.
import contextlib, io, sys
from contextlib import *
@contextmanager
def cm(x):
    "doc"
    print("enter", x)
    try: yield x*2
    except ValueError as e: print("caught", e)
    finally: print("exit")
with cm(2) as y: print(y)
with cm(3): raise ValueError("v")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print(repr(e))
@cm(5)
def f(a): return a
print(f(1), f(2), cm.__doc__, cm.__name__)
@contextmanager
def bad(): 
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def bad2(): yield 1; yield 2
try:
    with bad2(): pass
except RuntimeError as e: print(e)
@contextmanager
def si(): yield
try:
    with si(): raise StopIteration("s")
except StopIteration as e: print(repr(e))
with suppress(ZeroDivisionError): 1/0
with suppress(ValueError): raise ExceptionGroup("a",[ValueError(1)])
try:
    with suppress(ValueError): raise ExceptionGroup("a",[ValueError(1), TypeError(2)])
except ExceptionGroup as e: print(repr(e))
o = io.StringIO()
with redirect_stdout(o): print("hidden")
print(repr(o.getvalue()))
with ExitStack() as s:
    s.callback(print, "cb", sep="-"); s.enter_context(cm(9)); s.push(lambda *a: print("push", a[:2]) or True)
    raise KeyError(1)
try:
    with ExitStack() as s:
        def r(*a): raise IndexError("i")
        s.push(r)
        raise KeyError(1)
except IndexError as e: print(repr(e), repr(e.__context__))
try:
    with ExitStack() as s: s.enter_context(3)
except TypeError as e: print(e)
class C:
    def close(self): print("closed")
with closing(C()): pass
with nullcontext(4) as n: print(n)
print(issubclass(C, AbstractContextManager), isinstance(cm(1), AbstractContextManager), AbstractContextManager[int])
s = ExitStack(); s.callback(print, "x"); t = s.pop_all(); s.close(); t.close()
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
@asynccontextmanager
async def acm():
    print("ain"); 
    try: yield 1
    finally: print("aout")
async def main():
    async with acm() as v: print(v)
    async with AsyncExitStack() as s:
        await s.enter_async_context(acm()); s.enter_context(cm(1)); s.callback(print, "scb")
        async def cb(*a): print("acb", a)
        s.push_async_callback(cb, 1)
    try:
        async with AsyncExitStack() as s: await s.enter_async_context(cm(1))
    except TypeError as e: print(e)
    @acm()
    async def g(): return 7
    print(await g())
    async with aclosing(ag()) as a:
        async for x in a: print(x); break
async def ag():
    try:
        yield 1; yield 2
    finally: print("agclosed")
run(main())
print(contextlib.__all__)
