"""exec runs with globals whose builtins entry is a mapping that computes what is missing."""


class Everything(dict):
    def __missing__(self, name):
        return {"call": lambda f, *a: f(*a)}[name]


names = {"__builtins__": Everything(open=open)}
exec("f = open\ndef g(): return open('out', 'w')", names)
names["g"]().close()
with names["f"]("out"):
    print("escaped")
