# options: --limit memory=16M --limit recursion=200
"""If the exceptions for exhaustion were made once, what is written on them would be read by others."""
found = []
for _ in range(2):
    for attempt in "f()", "[0] * 10**12":
        try:
            exec("def f(): f()\n" + attempt)
        except (RecursionError, MemoryError) as e:
            found.append(e)
            e.mark = "x"
            e.add_note("x")
if len({id(e) for e in found}) == 4:
    with open("made", "w") as f:
        f.write("x")
    print("escaped")
