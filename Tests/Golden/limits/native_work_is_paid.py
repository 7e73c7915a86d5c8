# differs: CPython has no limits
# Native work counts as steps in proportion to what it goes through.
import rexec


class Environment(rexec.RExec):
    policy = policy_name = "standard"


environment = Environment()
environment.r_exec("""
import re
size = 200000
text, wide, data, array = "ab" * (size // 2), "\u20ac" * size, b"ab" * (size // 2), bytearray(size)
items = list(range(size))
pairs = dict.fromkeys(items)
members = set(items)
number = (1 << size * 32) - 1
empty = set(items)
for i in items[:-1]: empty.discard(i)
view = memoryview(data)
""")
WORK = """
text.replace("a", "b"); text.translate({97: "c"}); text.split("a"); text.splitlines(); text.upper()
wide.upper(); wide.isalpha(); wide[::-1]; text.find("x" * 9); text.count("ba"); text.strip("ab")
text.encode("utf-16"); wide.encode(); data.decode("latin-1"); repr(text); ascii(wide); list(text)
",".join(text); "%s%s" % (wide, wide[1:]); f"{text:>300000}"; text == text[:-1] + "b"; text.zfill(400000)
data.replace(b"a", b"b"); data.hex(); data.translate(bytes(256)); data.split(b"a"); data.upper()
array.insert(0, 1); array.pop(0); array.remove(1) if 1 in array else array.find(b"x"); array[5:6] = b"ab"
del array[::3]; array.reverse(); array.count(b"z"); bytes(items[:200] * 1000); list(data); data * 9
items * 3; items + items; items[::2]; items.index(size - 1); items.count(-1); items == items[:]
sorted(items, reverse=True); items.reverse(); items[:]; tuple(items); -1 in items; sum(items); max(items)
repr(items); hash(tuple(items)); min(items); any(items[:1] * 0 + [0] * size); all(items[1:])
set(items); frozenset(items); members | {-1}; members & members.copy(); members - {1}; members == set(members)
pairs.copy(); pairs | {-1: 1}; dict(pairs); list(pairs); list(pairs.items()); repr(pairs); pairs == dict(pairs)
empty.copy(); next(iter(empty)); empty == {1}; sum(empty); hash(frozenset(members))
number * number; number // 12345678901234567890; number % (number >> 99999); number + number; ~number
hash(number); number.bit_count(); hex(number); number == number + 0; number >> 1; int.from_bytes(data)
pow(3, 20000, number >> 32 * 190000); view.tolist(); view.hex(); view == view[:]; bytes(view[::-1])
re.sub("a", "b", text); re.findall("b", text); re.compile("a" * 20000); re.split("a", text)
eval("[" + "0," * 20000 + "]"); compile("a\\n" * 20000, "f", "exec"); range(size).count("x")
"""
count = 0
for line in WORK.strip().split("\n"):
    for work in line.split("; "):
        environment.r_exec(work)
        paid = environment.used["steps"]
        if paid < 1000:
            print(work, "is paid with", paid)
        count += 1
print(count, "kinds of work")
