# differs: CPython 3 has neither module; Tests/Oracles compares them with 2.7
# options: -r
import cStringIO
import StringIO

f = StringIO.StringIO("one\ntwo\n")
print([line for line in f], f.tell(), f.read())
f.seek(0)
print(f.readline(2), f.readline(), f.readlines())
f.seek(3, 2)
f.write("end")
print(repr(f.getvalue()), f.len, f.pos, f.buf == f.getvalue())
print("text", file=f)
f.truncate(4)
print(repr(f.getvalue()), f.tell())
b = StringIO.StringIO()
b.write(b"bytes")
b.writelines([b" ", b"more"])
print(b.getvalue())
c = cStringIO.StringIO()
print("to C", file=c)
c.reset()
print(repr(c.read(2)), repr(c.getvalue(True)), repr(c.getvalue()))
r = cStringIO.StringIO("a\nb")
print(list(r), type(r) is cStringIO.InputType, type(c) is cStringIO.OutputType, hasattr(r, "write"))


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (OSError, TypeError, ValueError, MemoryError) as problem:
        print(type(problem).__name__, problem)


refused(b.write, "text")
refused(c.write, b"bytes")
for file in (StringIO.StringIO(), cStringIO.StringIO()):
    file.seek(10**12)
    refused(file.write, "x")
    refused(file.truncate, -1)
    file.close()
    refused(file.read)
    refused(next, file)
    refused(file.write, "x")
