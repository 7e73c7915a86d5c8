# differs: CPython has no restricted realm.
# options: -r
"""A traceback shows no frame, and only lines of one's own."""

try:
    1 / 0
except ZeroDivisionError as error:
    e, tb = error, error.__traceback__


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: tb.tb_frame)
refused(lambda: tb.tb_frame.f_back)
refused(lambda: getattr(tb, 'tb_frame'))
refused(lambda: '{0.tb_frame}'.format(tb))
refused(lambda: e.__traceback__.tb_frame.f_builtins)
refused(lambda: type(tb)(None, tb.tb_frame, 1, 1))
