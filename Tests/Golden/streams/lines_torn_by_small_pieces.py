import io

text = "unix\nwindows\r\nos9\rlast\n\r\nend"
for encoding in ("utf-8", "utf-16", "utf-32-le"):
    data = text.encode(encoding)
    for newline in (None, "", "\n", "\r", "\r\n"):
        expected = None
        for size in range(1, 12):
            lines = list(io.TextIOWrapper(io.BufferedReader(io.BytesIO(data), size), encoding, newline=newline))
            if lines != expected:
                print(encoding, repr(newline), size, lines)
                expected = lines
