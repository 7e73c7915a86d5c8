# differs: CPython has no restricted realm.
# options: -r
"""Generators and coroutines show nothing of their frames, running or not."""




def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


def generate():
    secret = 1
    refused(lambda: g.gi_frame)
    refused(lambda: next(g))
    refused(lambda: g.close())
    yield secret


async def coroutine():
    pass


async def asynchronous():
    yield


g = generate()
for name in ("gi_frame", "gi_code", "gi_yieldfrom"):
    refused(lambda: getattr(g, name))
next(g)
refused(lambda: g.gi_frame)
refused(lambda: type(g).gi_code.__get__(g))
c = coroutine()
for name in ("cr_frame", "cr_code", "cr_origin"):
    refused(lambda: getattr(c, name))
a = asynchronous()
for name in ("ag_frame", "ag_code"):
    refused(lambda: getattr(a, name))
refused(lambda: type(g)())
refused(lambda: type(g).__new__(type(g)))
refused(lambda: g.throw(5))
refused(lambda: g.send(1, 2))
c.close()
