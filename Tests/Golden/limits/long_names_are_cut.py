# differs: CPython shows names of any length
# options: -r
# What a message says of a very long name is its beginning; the name itself stays whole.
name = "n" * 300_000 + "é"
cases = {
    "attribute": lambda: getattr(1, name),
    "slot": lambda: setattr(object(), name, 1),
    "global": lambda: eval(name),
    "keyword": lambda: (lambda: 0)(**{name: 1}),
    "type": lambda: type(name, (), {})() + 1,
    "encoding": lambda: "x".encode(name),
    "errors": lambda: "é".encode("ascii", name),
}
for case, act in cases.items():
    try:
        act()
    except Exception as error:
        text = str(error)
        print(case, type(error).__name__, len(text), "(37858 more bytes are left out)" in text)
        if case in ("attribute", "global"):
            print(error.name == name)


# Near the bound characters stay whole.
for n in range((1 << 18) - 3, (1 << 18) + 3):
    try:
        getattr(1, "n" * n + "é" * 2)
    except AttributeError as error:
        print(n - (1 << 18), ascii(str(error)[-50:]))


class Plain:
    pass


Plain.__name__ = Plain.__qualname__ = name
print(len(Plain.__name__), len(Plain.__qualname__), len(Plain.__init__.__qualname__))
