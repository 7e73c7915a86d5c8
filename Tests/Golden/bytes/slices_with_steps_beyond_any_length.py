import sys

bounds = (0, None, 1, 3, 19, 300, 1 << 333, sys.maxsize, -1, -2, -300, -sys.maxsize - 1)
total = 0
for start in bounds:
    for stop in bounds:
        for step in bounds[1:]:
            items, array = list(range(40)), bytearray(range(40))
            part = items[start:stop:step][::-1]
            items[start:stop:step] = part
            array[start:stop:step] = part
            assert array == bytearray(items)
            del items[start:stop:step]
            del array[start:stop:step]
            assert array == bytearray(items), (start, stop, step)
            total += len(items)
print(total)
