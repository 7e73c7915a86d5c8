# differs: CPython has no restricted realm.
# options: -r
"""Nothing is sent, and nobody waits for what is another's."""


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: __import__('socket'))
refused(lambda: __import__('_socket'))
refused(lambda: __import__('ssl'))
refused(lambda: __import__('select').select([77], [], [], 0))
refused(lambda: __import__('select').epoll())
refused(lambda: __import__('http.client'))
refused(lambda: __import__('asyncio'))


def waiting():
    poll = __import__('select').poll()
    poll.register(77)
    return poll.poll(0)


refused(waiting)
