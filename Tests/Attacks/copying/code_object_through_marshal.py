"""A function's code is written as bytes, changed there, and read again."""
import marshal

code = marshal.loads(marshal.dumps(compile("open('out', 'w').write('x')", "f", "exec")))
exec(code)
with open("out") as f:
    if f.read() == "x":
        print("escaped")
