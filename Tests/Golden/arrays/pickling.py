# What pickle and copy get of an array, and what they make of it.
from array import array, _array_reconstructor

class Named(array):
    pass

for code in 'bHiLqfdw':
    a = array(code, 'ab' if code == 'w' else [1, 2])
    print(a.__reduce_ex__(2))
    make, arguments, state = a.__reduce_ex__(4)
    print(arguments[1:], state, make(*arguments) == a)
    assert a.__copy__() == a == a.__deepcopy__({})
n = Named('b', [1])
n.name = 'n'
print(n.__reduce_ex__(3)[2], n[:], n)
# Pickled elsewhere: other sizes and orders.
for code, number, data in (('h', 3, b'\1\2'), ('b', 2, b'\377\1'), ('l', 13, b'\0\1' * 4), ('L', 6, b'abcd'),
                           ('d', 15, b'?\200\0\0'), ('f', 17, b'?\360' + bytes(6)),
                           ('w', 21, b'\0\0\0a' * 2), ('w', 18, b'a\0b\0')):
    print(_array_reconstructor(array, code, number, data))
for arguments in ((array, 'x', 1, b''), (array, 'b', 22, b''), (array, 'b', -1, b''), (int, 'b', 1, b''),
                  (1, 'b', 1, b''), (array, 'b', 1, ''), (array, 'bb', 1, b''), (array, 'h', 3, b'a')):
    try:
        _array_reconstructor(*arguments)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
