# object's constructors name who got the arguments that nobody takes.
class Plain: pass
class OwnInit:
    def __init__(self, *a):
        super().__init__(*a)
class OwnNew:
    def __new__(cls, *a):
        return super().__new__(cls, *a)
def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)
attempt(lambda: Plain(1))
attempt(lambda: Plain(a=1))
attempt(lambda: object(1))
attempt(lambda: object.__new__(Plain, 1))
attempt(lambda: object.__init__(Plain(), 1))
attempt(lambda: OwnInit(1))
attempt(lambda: OwnNew(1))
attempt(lambda: object.__new__(OwnInit, 1))
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(3))
