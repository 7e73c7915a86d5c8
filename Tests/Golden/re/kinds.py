# str patterns are for str, bytes patterns for bytes-like objects.
import re

for call in [lambda: re.search("a", b"a"), lambda: re.search(b"a", "a"), lambda: re.search("a", 1),
             lambda: re.sub("a", b"b", "a"), lambda: re.sub(b"a", "b", b"a"), lambda: re.sub("a", 1, "a"),
             lambda: re.sub("a", lambda m: 1, "a"), lambda: re.split("a", None), lambda: re.escape(1),
             lambda: re.findall(b"a", "a"), lambda: re.match("a", "a", 0, 0), lambda: re.sub("a", "b")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e if "escape" not in str(e) and "decod" not in str(e) else "")
print(re.findall(b"[a-c]", bytearray(b"abcd")), re.sub(b"b", b"-", memoryview(b"abc")))
print(re.split(b",", bytearray(b"a,b")), re.match(b"a", bytearray(b"ab")))


class Text(str):
    pass


m = re.match("a+", Text("aab"))
print(type(m.string).__name__, type(m.group()).__name__, type(re.sub("x", "y", Text("a"))).__name__)
array = bytearray(b"abcdef")
m = re.search(b"c.*", array)
del array[4:]
print(m.group(), m.span())
array.clear()
print(m.group())
