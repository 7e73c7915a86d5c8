# A memory view of an array shows its items, and the array keeps its size while there is one.
from array import array

a = array('h', [1, 2, 3])
with memoryview(a) as view:
    print(view.format, view.itemsize, view.shape, view.tolist(), view.obj is a, view.readonly)
    view[1] = 500
    with view[1:] as rest, view.cast('B') as octets:
        print(a, rest.tolist(), octets.tolist())
    for name, change in (('append', lambda: a.append(1)), ('pop', a.pop), ('clear', a.clear),
                         ('extend', lambda: a.extend(a)), ('del', lambda: a.__delitem__(0)),
                         ('imul', lambda: a.__imul__(2)), ('insert', lambda: a.insert(0, 1)),
                         ('frombytes', lambda: a.frombytes(b'ab')),
                         ('slice', lambda: a.__setitem__(slice(0, 1), array('h')))):
        try:
            change()
        except BufferError as e:
            print(name, e)
    a[0] = 9
    a[:] = array('h', [4, 5, 6])
    a.reverse()
    a.byteswap()
    print(view.tolist())
a.append(1)
print(a)

print(memoryview(array('d', [1.5])) == array('f', [1.5]), memoryview(array('w', 'a')) == array('w', 'a'))
try:
    memoryview(array('w', 'a'))[0]
except NotImplementedError as e:
    print(e)

a = array('H', [0x6261, 0x6463])
print(bytes(a), bytearray(a), b'x' + a, b'-'.join([a, b'']), b'abcd'.find(a), a in b'abcd')
print(bytearray(b'abcd') == a, a == bytearray(b'abcd'), b'abcd' == a, int.from_bytes(a, 'big'))
try:
    array('h').frombytes(memoryview(b'abcd')[::2])
except BufferError as e:
    print(e)
