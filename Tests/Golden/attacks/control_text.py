# options: -r
"""Formatting and text work behind the fence."""

import string

print("{0.real} {1[0]} {x!r:>8}".format(5, [1], x="a"), f"{3.14159:.2f}", "%s %r %5.1f" % ("a", "b", 2.5))
print(string.Template("$who likes $what").substitute(who="x", what="y"))
print("a,b,c".split(","), "-".join("abc"), "Hello".swapcase(), "x".encode(), b"y".decode())
print(sorted("hello", key=str.lower), "abc".translate(str.maketrans("a", "b")))
