# send, throw and close act where the generator waits.
def g():
    x = yield 1
    print("got", x)
    try: y = yield 2
    except ValueError as e: print("caught", e); y = "after"
    try: yield y
    finally: print("cleanup")
it = g()
print(next(it), it.send("a"), it.throw(ValueError("v")))
it.close()
print(list(it))
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
attempt(lambda: g().send(1)); attempt(lambda: g().throw(3)); attempt(lambda: g().throw(int)); 
def r(): return (yield from [1, 2]) or "end"
it = r(); print(next(it), next(it)); attempt(lambda: next(it)); attempt(lambda: next(it))
def s():
    yield 1
    raise StopIteration("inside")
it = s(); next(it); attempt(lambda: next(it))
def busy():
    try: next(me)
    except ValueError as e: yield e
me = busy(); print(next(me))
def two():
    v = yield from inner(); print("result", v)
def inner():
    try:
        a = yield "i1"
        print("inner got", a)
        yield "i2"
    except KeyError: return "handled"
it = two(); print(next(it), it.send(7)); attempt(lambda: it.throw(KeyError))
