# differs: CPython 3.13.0 crashes here.
# A `split` that does not give two parts is a TypeError.
class Splitter(ExceptionGroup):
    def split(self, condition):
        return 3

class Short(ExceptionGroup):
    def split(self, condition):
        return (None,)

def bad_split(cls):
    def f():
        try:
            raise cls('s', [ValueError()])
        except* ValueError:
            pass
    return f

for cls in [Splitter, Short]:
    try:
        bad_split(cls)()
    except TypeError as e:
        print(e)
