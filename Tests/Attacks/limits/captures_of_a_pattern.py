# A pattern that captures a great many names is compiled within the limits.
# options: --limit cpu=3s
# reason: CPython compiles it in time
text = "match a:\n case [" + ",".join("x%d" % i for i in range(40000)) + "]: pass\n"
compile(text, "a", "exec")
print("compiled")
