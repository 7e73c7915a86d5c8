# The numbers at the edge of what a machine word holds, given to what counts, pads, slices and shifts.
low, high = -2**63, 2**63 - 1
attempts = """
'abc'.ljust(low)
'abc'.rjust(low)
'abc'.center(low)
'abc'.zfill(low)
b'abc'.ljust(low)
b'abc'.center(low)
b'abc'.zfill(low)
bytearray(b'a').rjust(low)
'a\\tc'.expandtabs(low)
'a' * low
[1] * low
'abc'[low:]
'abc'[::low]
'abc'.find('b', low, high)
[1].index(1, low)
[1].insert(low, 1)
[1].pop(low)
range(low, high).index(5)
1 >> high
2 ** low
divmod(low, -1)
low // -1
low % -1
(low >> 1) // -1
abs(low >> 1)
-(low >> 1)
hash(low)
chr(low)
slice(low, high, low).indices(high)
range(2**63)[low]
'abc'.replace('a', 'b', low)
'abc'.split('b', low)
b'abc'.replace(b'a', b'b', low)
[1, 2][::low]
sum([2**62, 2**62, low])
float(low).as_integer_ratio()
next(enumerate([1], low))
format(1, '9223372036854775808')
'{:.9223372036854775808f}'.format(1.5)
memoryview(b'abc')[low:].tobytes()
int.from_bytes(b'\\xff' * 8, 'big', signed=True)
(low).to_bytes(8, 'little', signed=True)
(high + 1).bit_length(), low.bit_count()
list(range(high - 1, high + 2))
[*range(low, low + 3)]
len(range(low, high)) if False else 0
'abc'.count('', low, high)
bytes(low)
bytearray(3).pop(low)
[0, 1][high]
(0, 1)[low]
'ab'[high]
"""
for line in attempts.strip().splitlines():
    try:
        result = repr(eval(line))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(line, "->", result)
