# differs: CPython has no restricted realm.
# options: -r
"""What is released, running or half built stays harmless."""

view = memoryview(b"abc")
view.release()
buffer = bytearray(b"abc")
held = memoryview(buffer)


def run():
    next(running)
    yield


running = run()
closed = (i for i in [1])
closed.close()


class Meta(type):
    def mro(cls):
        return [5]


def Half():
    return Meta("H", (), {})


def changing():
    d = {1: 2}
    for key in d:
        d[key + 1] = 1


def sorting():
    items = [3, 1, 2]
    items.sort(key=lambda x: items.append(x))


def iterating():
    s = {1}
    for x in s:
        s.add(x + 1)


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: view[0])
refused(lambda: view.tobytes())
refused(lambda: bytes(view))
refused(lambda: next(running))
refused(lambda: list(closed) and 1 / 0 or 1 / 0)
refused(lambda: Half())
refused(lambda: buffer.extend(b'x'))
refused(lambda: changing())
refused(lambda: sorting())
refused(lambda: iterating())
