# Methods can be referred to weakly and copied deeply, in any realm.
import copy
import weakref


class A:
    def __init__(self):
        self.items = [1]
        self.callback = self.method

    def method(self):
        return self.items


a = A()
reference = weakref.WeakMethod(a.method)
print(reference()() is a.items, reference() == a.method, reference == weakref.WeakMethod(a.method))
b = copy.deepcopy(a)
print(b.callback() is b.items, b.items is not a.items)
print(copy.deepcopy(a.method)() == [1])
try:
    weakref.WeakMethod(len)
except TypeError as problem:
    print(problem)
