print(hash(""), hash(b""), hash(memoryview(b"")), hash("x") != 0)
