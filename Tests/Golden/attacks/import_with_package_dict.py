# differs: CPython has no restricted realm.
# options: -r
"""The importer believes no dict of the caller's."""


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: __import__('', {'__package__': 'sys'}, {}, []))
refused(lambda: __import__('', {'__package__': 'os'}, {}, [], 1).system)
refused(lambda: __import__('system', {'__package__': 'os'}, {}, ['system'], 1))
refused(lambda: __import__('os', {'__name__': 'posix', '__path__': ['/']}, {}, ['system']).system)
refused(lambda: __import__('posix').system)
refused(lambda: __import__('os').path.os.system)
