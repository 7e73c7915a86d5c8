# A view that nobody can reach any more does not hold a bytearray's size.
def look(array):
    return memoryview(array)[1:].cast("B")[0]
a = bytearray(b"abc")
for _ in range(100):
    look(a)
def noise(depth):
    return depth and [noise(depth - 1), 1, 2]
noise(50)
a.append(100)
print(a)
