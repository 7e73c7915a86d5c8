# Notes are kept in order and must be text.
e = ValueError("x")
print(hasattr(e, "__notes__"))
e.add_note("first"); e.add_note("second")
print(e.__notes__)
for bad in (1, None, b"x"):
    try: e.add_note(bad)
    except TypeError as x: print(x)
e.__notes__ = 5
try: e.add_note("third")
except TypeError as x: print(x)
class S(str): pass
f = KeyError(); f.add_note(S("sub")); print(f.__notes__)
