# escape protects what means something, and only that.
import re

every = "".join(map(chr, range(128)))
print(ascii(re.escape(every)))
print(re.fullmatch(re.escape(every), every) is not None, re.fullmatch(re.escape(every.encode()), every.encode()) is not None)
print(re.escape("é日.a"), re.escape(b"a.\xff"), re.escape(bytearray(b"*")), re.escape(""))
