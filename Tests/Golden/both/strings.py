# What text does that is in ASCII.
from __future__ import print_function

s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "abc".capitalize())
print(s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"), s.startswith("He"))
print(s.replace("l", "L", 2), s.split(", "), s.partition(", "), s.rpartition("o"))
print("a b  c".split(), "a b  c".split(" "), "a,b,c".rsplit(",", 1), "x\ny\r\nz".splitlines())
print("  pad ".strip() + "|", "xxabxx".strip("x"), "--a".lstrip("-"), "a--".rstrip("-"))
print("-".join(["a", "b"]), "ab" * 3, "7".zfill(3), "-7".zfill(4), "c".center(5, "*"), "l".ljust(3) + "|")
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), " ".isspace(), "Ab".istitle(), "A".isupper())
print(s[0], s[-1], s[7:], s[::-1], s[2:-2:2], "ell" in s, s < "Help", "a\tb".expandtabs(4))
print(repr("it's"), repr('say "x"'), repr("both ' and \""), repr("\n\t\\\x00\x7f"))
try:
    s.index("z")
except ValueError as e:
    print(e)
try:
    s[50]
except IndexError as e:
    print(e)
try:
    s[0] = "J"
except TypeError:
    print("fixed")
print("%s %r %d %5d|%-5d|%05d %x %X %o %e %.2f %g %c %%" % (
    "s", "r", 42, 42, 42, 42, 255, 255, 8, 12345.678, 3.14159, 0.0001, "c"))
print("%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s %s" % ("x", [1]), "%+d % d" % (3, 3))
print("{0} {1} {0}".format("a", "b"), "{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{x.real} {y[0]}".format(x=1, y=[2]))
print("{:05d} {:x} {:.3f} {:e} {:,} {:%}".format(42, 255, 2.0 / 3, 12345.678, 1234567, 0.5))
print("{!r} {!s}".format("a", "a"), "{{}}".format(), "{0:{1}}".format(7, 4), format(3.5, ".2f"))
for bad in ("%d", "%(a)s", "%q"):
    try:
        print(bad % "x")
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
print(ord("A"), chr(97), "".join(sorted("hello")), len("abc"), str(12) + str(None), min("hello"))
print("a" "b" 'c', """two
lines""", r"raw\n", "tab\x41\101")
