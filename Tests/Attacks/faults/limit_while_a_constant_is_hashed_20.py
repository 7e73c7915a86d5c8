"""A limit is reached while a set among the constants of a code object is filled."""
# options: --limit steps=1620K
text = "0 in {(%s,), (%s, 0)}" % (("1," * 20000)[:-1], ("2," * 20000)[:-1])
for i in range(2):
    compile(text, "x", "eval")
print("escaped")
