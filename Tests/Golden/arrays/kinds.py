# Every kind of array: its size, its range, what it says of what it cannot hold.
from array import array, typecodes

print(typecodes)
for code in 'bBhHiIlLqQ':
    a = array(code)
    bits = a.itemsize * 8
    low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    a.append(low)
    a.extend([high, True])
    print(code, a.itemsize, a)
    for wrong in (low - 1, high + 1, 1 << 70, -1 << 70, 1.0, 'a', None):
        try:
            a.append(wrong)
        except (OverflowError, TypeError) as e:
            print('   ', type(e).__name__, e)
    assert len(a) == 3 and a.tolist() == [low, high, 1]
for code in 'fd':
    a = array(code, [1, 0.1, -0.0, float('inf'), 1e300])
    print(code, a.itemsize, a, a[1] == 0.1)
    try:
        a.append('a')
    except TypeError as e:
        print('   ', e)
a = array('w', 'a\u20ac\U0001f600')
print(a, len(a), a.itemsize, a.tounicode(), a[2], a.tobytes()[4:8])
for wrong in ('', 'ab', 1, b'a'):
    try:
        a.append(wrong)
    except TypeError as e:
        print('   ', e)
for arguments in ((), ('x',), ('bb',), (1,), ('b', 'abc'), ('b', a), ('h', b'abc'), ('b', 5),
                  ('b', [1], 1), ('w', [1])):
    try:
        array(*arguments)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
