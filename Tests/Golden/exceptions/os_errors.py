# OSError takes number, text and file names, and the number chooses the subclass.
def attempt(f):
    try:
        print(ascii(f()))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

for number in [1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 114, 115, 108, 5, 0, -1]:
    e = OSError(number, 'text')
    print(type(e).__name__, e.errno, e.strerror, e.args, e.filename, e)
for arguments in [('x',), (2,), (2, 'x', 'f'), (2, 'x', 'f', None, 'g'), (2, 'x', None),
                  (2, 'x', 'f', None, None), (2, 'x', 'f', None, 'g', 6), (2, None), (None, None),
                  (None, 'x'), (2.0, 'x'), (True, 'x'), (2, 'x', b'f'), ([], 'x'), ()]:
    e = OSError(*arguments)
    print(ascii(e), '|', ascii(str(e)), '|', e.args, e.errno, e.filename, e.filename2)
    print(e.__reduce__())
b = BlockingIOError(11, 'x', 5)
print(b.characters_written, b.args, b.filename)
attempt(lambda: BlockingIOError(11, 'x').characters_written)
o = OSError(5, 'x')
o.characters_written = 3
print(o.characters_written)
del o.characters_written
attempt(lambda: delattr(o, 'characters_written'))
attempt(lambda: setattr(o, 'characters_written', 'x'))
attempt(lambda: OSError(x=1))
o.errno = 7
o.filename = 'later'
print(o, o.args)

class LateInit(OSError):
    def __init__(self, a, b=0):
        super().__init__(a, 'given', 'file')

class NoSuperInit(OSError):
    def __init__(self, a, b=0):
        pass

class OwnNew(OSError):
    def __new__(cls, a):
        return super().__new__(cls, a, 'new')

for e in [LateInit(2), NoSuperInit(2, 3), OwnNew(2), FileNotFoundError(5, 'odd')]:
    print(type(e).__name__, repr(e), e.args, e.errno, e.filename, '|', e)
