# differs: CPython has no realms.
# options: -r
import atexit
import sys


def tried(text):
    try:
        print(text, "->", repr(eval(text))[:60])
    except Exception as error:
        print(text, "->", type(error).__name__, error)


def generator():
    yield 1


g = generator()
try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__
import types

for text in ["sys._getframe()", "g.gi_frame", "traceback.tb_frame", "traceback.tb_lineno",
             "sys.executable", "sys.orig_argv", "generator.__code__.replace(co_name='x')",
             "types.FunctionType(generator.__code__, {})", "sys.addaudithook(print)",
             "sys.settrace(print)", "sys._stdlib_dir", "type(types)"]:
    tried(text)
atexit.register(print, "restricted code says good bye")
