# A descriptor that can only be written leaves reading to the instance.
class Recorder:
    def __init__(self):
        self.log = []
    def __set__(self, instance, value):
        self.log.append(value)

class C:
    d = Recorder()

c = C()
c.d = 1
print(c.d is vars(C)["d"], c.d.log)
vars(c)["d"] = 42
for i in range(3):
    print(c.d)
c.d = 2
print(c.d, vars(C)["d"].log)

class Meta(type):
    d = Recorder()
class E(metaclass=Meta):
    pass
E.d = 5
print(type(E.d).__name__)
class F(metaclass=Meta):
    d = "own"
print(F.d)
