# UserDict, UserList, UserString.
from collections import UserDict, UserList, UserString


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = UserDict({"a": 1}, b=2)
print(d, len(d), d["a"], "a" in d, d.get("z"), d.get("z", 5), sorted(d.items()), d == {"a": 1, "b": 2}, d.data)
show(lambda: d["q"])
d["c"] = 3
del d["a"]
print(d | {"x": 1}, {"x": 1} | d, d.copy(), type(d.copy()), UserDict.fromkeys("ab", 0), d | UserDict(y=1))
d |= {"z": 0}
print(d.pop("z"), d.setdefault("s", 1), d)


class M(UserDict):
    def __missing__(self, key):
        return key * 2


m = M(a=1)
print(m["bb"], "bb" in m, m.get("bb"))
show(lambda: UserDict(1, 2))

l = UserList([3, 1, 2])
print(l, l[0], l[1:], type(l[1:]), len(l), 3 in l, l + [4], [4] + l, l * 2, 2 * l, l == [3, 1, 2], l < [4], l.index(1), l.count(3))
l.sort()
l.append(9)
l.insert(0, 8)
l.extend(UserList("ab"))
l += (1,)
l *= 1
l.reverse()
l.remove("a")
print(l, l.pop(), l.pop(0), l, l.copy(), type(l.copy()))
del l[0]
l[0] = "set"
print(l, UserList(UserList([1])), UserList("ab"), UserList())
show(lambda: hash(l))

s = UserString("Hello, World")
print(s, repr(s), len(s), s[1], type(s[1:3]), s + "!", "<" + s, s * 2, s.upper(), type(s.upper()), s.split(", "), s.find("W"), "World" in s)
print(s == "Hello, World", s < "Z", hash(s) == hash("Hello, World"), s.center(20, "*"), s.replace("l", UserString("L")), s.startswith("He"), s.encode())
print(s.partition(","), UserString("%s-%d") % ("a", 1), "%s" % s, UserString("{} {x}").format(1, x=2), UserString(",").join("ab"), int(UserString("12")), float(UserString("1.5")))
print(s.title(), s.swapcase(), s.isalpha(), s.zfill(15), s.removeprefix("He"), s.strip("Hd"), s.casefold(), UserString(5), UserString(s), s.count("l"), s.rsplit(",", 1))
