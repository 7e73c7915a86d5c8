# Functions registered with atexit run at the end, the last one first, whatever they raise.
import atexit
import sys


def show(name, **more):
    print("bye", name, more)


print(atexit.register(show, "first", a=1) is show)
atexit.register(show, "twice")
atexit.register(show, "twice")


@atexit.register
def last():
    atexit.register(show, "registered at the end")
    print("last is first")


def gone():
    print("never")


atexit.register(gone)
atexit.unregister(gone)
for wrong in ((), (3,)):
    try:
        atexit.register(*wrong)
    except TypeError as error:
        print(error)
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value, u.object, u.err_msg[:37])
atexit.register(lambda: 1 / 0)
atexit.register(sys.exit, 4)
print("end of the program")
