# What was probably meant is said when an error is printed.
import sys

class Output:
    """Shows this file by its bare name, wherever it lies."""
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "script.py"))
    def flush(self):
        pass

def show(exception):
    sys.stderr = Output()
    sys.excepthook(type(exception), exception, exception.__traceback__)
    sys.stderr = sys.__stderr__

def report(f, *arguments):
    print("--", f.__name__)
    try:
        f(*arguments)
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        show(e)

import builtins

value_one = 1

def names():
    local_variable = 1
    return local_variabel

def global_name():
    return valueone

def builtin_name():
    return lenn([])

def free():
    captured = 1
    def inner():
        return captured, captued
    inner()

def unbound_is_no_candidate():
    print(late_name1)
    late_name = 1

def too_far():
    return completely_different_name_here

def forgotten_import():
    return math.pi

def forgotten_and_near():
    maths = 1
    return math.pi

def short():
    return x

def case():
    Value = 1
    return VALUE

class Thing:
    colour = 1
    _private = 2
    __slots__ = ("size",)

    def use(self):
        return colour

    def attribute(self):
        return self.color

    def private(self):
        return self.privat

def attribute():
    Thing().color

def class_attribute():
    Thing.colur

def private():
    Thing().privat

def underscored():
    Thing()._privat

def module_attribute():
    sys.exitt

def str_method():
    "x".uper()

def no_candidate():
    (5).zzz

def imported():
    from sys import pathh

def imported_far():
    from sys import nothing_like_it

def keyword():
    def f(first, second):
        pass
    f(frist=1, second=2)

def by_hand():
    raise NameError("by hand", name="sys")

def by_hand_attribute():
    raise AttributeError("by hand", name="uper", obj="x")

def without_name():
    raise AttributeError("plain")

def deleted():
    some_name = 1
    del some_name
    some_nam

def class_scope():
    class C:
        attribute_in_class = 1
        attribut_in_class

class Dir:
    def __dir__(self):
        return ["apple", "banana"]

class BadDir:
    def __dir__(self):
        raise ValueError

def own_dir():
    Dir().aple

def bad_dir():
    BadDir().aple

class HasGetattr:
    def __getattr__(self, name):
        if name == "wanted":
            return 1
        raise AttributeError(name)
    def f(self):
        return wanted

def through_getattr():
    HasGetattr().f()

for f in [names, global_name, builtin_name, free, unbound_is_no_candidate, too_far,
          forgotten_import, forgotten_and_near, short, case, attribute, class_attribute, private,
          underscored, module_attribute, str_method, no_candidate, imported, imported_far, keyword,
          by_hand, by_hand_attribute, without_name, deleted, class_scope, own_dir, bad_dir,
          through_getattr, Thing().use, Thing().attribute, Thing().private]:
    report(f)
