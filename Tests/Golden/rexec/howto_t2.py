# The module t2 of the HOWTO, which t1 and the restricted t3 both import.
class MyException(Exception):
    pass


def myfunc():
    print("Raising", repr(MyException))
    raise MyException(5)


print("t2 module initialized")
