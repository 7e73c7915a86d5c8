"""Source is nested as deep as it is long, in every construct."""
for start, end in (
    ("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("a[", "]"), ("-", ""), ("not ", ""), ("lambda: ", ""),
    ("a if b else ", ""), ("f'{", "}'"), ("x = ", ""), ("a.b(", ")"), ("{1: ", "}"), ("*", ""), ("a ** ", ""),
    ("(yield ", ")"), ("[a for a in ", "]"), ("match a:\n case [", "]: pass"), ("a < (", ")"),
):
    for n in 50, 500, 20000:
        try:
            compile(start * n + "1" + end * n, "x", "exec")
        except (SyntaxError, RecursionError, MemoryError):
            pass
for n in 20, 99, 120:
    try:
        compile("".join(" " * i + "if 1:\n" for i in range(n)) + " " * n + "pass", "x", "exec")
    except SyntaxError:
        pass
with open("made", "w"):
    print("escaped")
