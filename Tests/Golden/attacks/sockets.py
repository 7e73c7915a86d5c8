# differs: CPython has no restricted realm.
# options: -r
"""Nothing is sent."""


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: __import__('socket'))
refused(lambda: __import__('_socket'))
refused(lambda: __import__('ssl'))
refused(lambda: __import__('select'))
refused(lambda: __import__('http.client'))
refused(lambda: __import__('asyncio'))
