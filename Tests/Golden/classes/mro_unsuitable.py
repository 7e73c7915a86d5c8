# A metaclass may order the search as it likes, but not pretend another layout.
class Reversed(type):
    def mro(cls):
        return list(reversed(type.mro(cls)))

class Base:
    def who(self):
        return "base"

class Top(Base, metaclass=Reversed):
    def who(self):
        return "top"

print([c.__name__ for c in Top.__mro__], Top().who())

def attempt(line):
    class Meta(type):
        def mro(cls):
            print(cls.__mro__)
            return line(cls)
    try:
        class X(metaclass=Meta):
            pass
        print([c.__name__ for c in X.__mro__])
    except TypeError as e:
        print(e)

attempt(lambda cls: [cls, dict, object])
attempt(lambda cls: [cls, 1])
attempt(lambda cls: [cls, Base, object])
attempt(lambda cls: 3)
