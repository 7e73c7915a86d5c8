# differs: CPython has no rotor; the first results are those that its documentation shows
# options: -r
# stress: no, it makes many small values
import rotor

rt = rotor.newrotor("key", 12)
for text in (rt.encrypt("bar"), rt.encryptmore("bar"), rt.encrypt("bar"), rt.decrypt("\xab4\xf3"),
             rt.decryptmore("\xef\xfd$"), rt.decrypt("\xef\xfd$")):
    print(ascii(text))
print(rt.encrypt(b"bar"), rt.decrypt(bytearray(b"\xab4\xf3")))
text = bytes(range(256)) * 3
for key, count in [("", 1), ("a", 6), (b"\xff\x80" * 40, 3), ("another key", 30)]:
    one = rotor.newrotor(key, count)
    whole = one.encrypt(text)
    parts = one.encrypt(text[:100]) + one.encryptmore(text[100:101]) + one.encryptmore(text[101:])
    print(count, len(whole), whole == parts, whole != text, one.decrypt(whole) == text)
    print(one.decrypt(whole[:9]) + one.decryptmore(whole[9:]) == text, sum(whole) != sum(text))
one.setkey("a")
other = rotor.newrotor("a", 30)
print(one.encrypt(text) == other.encrypt(text), other.encryptmore(b""), len(set(other.encrypt(text))))


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (MemoryError, OverflowError, TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)


refused(rotor.newrotor, "a\0b")
refused(rotor.newrotor, "\u0100")
refused(rotor.newrotor, 5)
refused(rotor.newrotor, "a", 0)
refused(rotor.newrotor, "a", -1)
refused(rotor.newrotor, "a", 1.5)
refused(one.encrypt, "\u0100")
refused(one.encrypt, None)
refused(rotor.newrotor("a", 10**9).encrypt, "x")
refused(rotor.newrotor("a", 10**30).encrypt, "x")
