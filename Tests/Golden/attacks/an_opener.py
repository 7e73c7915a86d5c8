# differs: CPython has no restricted realm.
# options: -r
"""What an opener gives is judged as well."""


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open('made', 'w', opener=lambda path, flags: 99))
refused(lambda: open('made', 'rb', opener=lambda path, flags: 1).read())
refused(lambda: open('/etc/passwd', opener=lambda path, flags: 99).read())
refused(lambda: open('made', opener=lambda path, flags: open('made', 'w').fileno()))
