# Objects that are called through each other without end raise RecursionError.
class A:
    pass

A.__call__ = A()
try:
    A()()
except RecursionError as e:
    print("RecursionError")
