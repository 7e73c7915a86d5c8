# differs: CPython has no rexec. The HOWTO's t1, t2 and t3: each side imports its own t2. And the cure.
from rexec import RExec
from howto_t2 import MyException

T3 = """
from howto_t2 import MyException, myfunc
myfunc()
"""
r = RExec()
print("MyException class:", repr(MyException))
try:
    r.r_exec(T3)
except MyException as args:
    print("Got MyException in t3.py")
except Exception as e:
    print('Missed MyException "%s" in t3.py' % repr(MyException), type(e) is MyException, e.args)

# Plucked out of the restricted environment, it is the right class.
module = r.add_module("__main__")
mod_dict = module.__dict__
MyException = mod_dict["MyException"]
try:
    r.r_exec(T3)
except MyException as args:
    print("Got MyException in t3.py:", args)

# The classes are two, and so is what the two modules hold.
import howto_t2

howto_t2.shared = 1
theirs = r.add_module("howto_t2")
print(theirs is howto_t2, hasattr(theirs, "shared"), theirs.MyException is MyException)
try:
    theirs.myfunc()
except theirs.MyException as e:
    print("caught", e.args)
