m = memoryview(b"abcdef")
first = hash(m)
m.release()
print(hash(m) == first == hash(b"abcdef"))


class Index:
    def __index__(self):
        view.release()
        return 4


view = memoryview(bytearray(b"\xff" * 8))
print(list(view[:Index()]))
view = memoryview(bytearray(b"\xff" * 8))
try:
    view[Index()]
except ValueError as e:
    print(e)
