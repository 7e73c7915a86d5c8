# What an instruction remembers of a class must follow every change to it.


def get(x):
    return x.value


def call(x):
    return x.method(1)


def call_prepared(x):
    return x.method(str(1))


class A:
    def __init__(self):
        self.n = 1

    @property
    def value(self):
        return "getter", self.n

    @staticmethod
    def method(a):
        return "static", a

    append = list.append


a = A()
for _ in range(3):
    print(get(a), call(a), call_prepared(a))

# Another accessor in the same property.
A.__dict__["value"].__init__(lambda self: "other getter")
print(get(a))
A.value = property(lambda self: "new property")
print(get(a))
A.value = 5
print(get(a))
a.value = 6
print(get(a))
del a.value, A.value
A.value = property(lambda self, extra=1: ("with default", extra))
print(get(a))

# Other kinds of methods.
A.method = classmethod(lambda cls, a: ("class", cls.__name__, a))
for _ in range(3):
    print(call(a), call_prepared(a))
A.method = lambda self, a: ("plain", self is globals()["a"], a)
for _ in range(3):
    print(call(a), call_prepared(a))
A.method = staticmethod(len)
for _ in range(3):
    try:
        print(call(a))
    except TypeError as error:
        print(error)
    print(call_prepared(a))
a.method = lambda a: ("own", a)
for _ in range(3):
    print(call(a), call_prepared(a))
del a.method


class B(A):
    pass


b = B()
A.method = classmethod(lambda cls, a: (cls.__name__, a))
for x in a, b, a, b:
    print(call(x), call_prepared(x))
B.method = staticmethod(lambda a: ("B", a))
for x in a, b, a, b:
    print(call(x), call_prepared(x))


# A native method of another type refuses its receiver each time.
def append(x):
    x.append(1)


def append_prepared(x):
    x.append(int("1"))


for f in append, append_prepared:
    for _ in range(3):
        try:
            f(a)
        except TypeError as error:
            print(error)


class C:
    @property
    def value(self):
        raise AttributeError("inside")

    def __getattr__(self, name):
        return "fallback", name


for _ in range(3):
    print(get(C()))


class D:
    @property
    def value(self):
        return self.other

    @property
    def other(self):
        yield 1
        yield self


d = D()
for _ in range(3):
    one, two = get(d)
    print(one, two is d)


class E:
    depth = 0

    @property
    def value(self):
        E.depth += 1
        return self.value


try:
    get(E())
except RecursionError as error:
    print(error, E.depth > 500)


class F:
    @property
    def value(self):
        return 1 / 0


for _ in range(2):
    try:
        get(F())
    except ZeroDivisionError as error:
        tb = error.__traceback__
        lines = []
        while tb:
            lines.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        print(lines)


class G:
    def __init__(self):
        yield 1


try:
    G()
except TypeError as error:
    print(error)
