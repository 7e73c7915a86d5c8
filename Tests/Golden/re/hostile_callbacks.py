# Functions called in between change what is being searched.
import re

array = bytearray(b"abcabc")


def shrink(match):
    del array[:]
    return b"-"


print(re.sub(b"b", shrink, array[:]), array)
p = re.compile("a")
print(p.sub(lambda m: p.sub("c", m.string[:2]), "aab"), re.sub("(.)", lambda m: re.sub("a", "é", m[1]), "banana"))


class Liar(str):
    def __len__(self):
        return 1000

    def __getitem__(self, index):
        return "lie"


print(re.match("a+", Liar("aab")).string.upper(), re.sub("a", Liar("x"), "aa"), re.sub("a", lambda m: Liar("y"), "aa"))
try:
    re.sub("a", lambda m: 1 / 0, "a")
except ZeroDivisionError as e:
    print(e)
