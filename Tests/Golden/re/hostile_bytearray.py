# differs: CPython forbids changing what an iterator of matches looks at.
# A bytearray that shrinks under a search ends it.
import re

array = bytearray(b"abcabc")
it = re.finditer(b"[abc]", array)
print(next(it).span())
del array[2:]
print([m.span() for m in it])
match = re.search(b"b.*", bytearray(b"abc"))
match.string.clear()
print(match.group(), match.span())
