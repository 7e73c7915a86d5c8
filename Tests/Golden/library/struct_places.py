# Places at the ends of what an int can say, and what a Struct says of itself.
import _struct

for f, *arguments in ((_struct.unpack_from, 'b', b'', 2 ** 63 - 1), (_struct.pack_into, '<I', bytearray(1), 2 ** 63 - 1, 1),
                      (_struct.unpack_from, 'b', b'', -2 ** 63), (_struct.pack_into, 'b', bytearray(1), -2 ** 63, 1),
                      (_struct.calcsize, '2\0i'), (_struct.calcsize, '\0')):
    try:
        f(*arguments)
    except _struct.error as e:
        print(e)
print(_struct.Struct('=i2H'))
