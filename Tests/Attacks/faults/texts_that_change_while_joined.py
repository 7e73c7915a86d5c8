"""What is joined and formatted empties the list that it lies in."""


class Text(str):
    def __str__(self):
        texts.clear()
        return "x"

    __repr__ = __str__

    def __format__(self, form):
        return str(self)


for act in (
    lambda: "".join(texts), lambda: "".join(Text(t) for t in texts if str(t)), lambda: repr(texts),
    lambda: "%s%s" % tuple(texts), lambda: "{0[0]}{0[1]}".format(texts), lambda: print(end="", *texts),
    lambda: f"{texts[0]}{texts[-1:]}", lambda: "{}{}".format(*texts),
):
    texts = [Text("a"), Text("b")]
    try:
        act()
    except (IndexError, TypeError):
        pass
with open("made", "w"):
    print("\nescaped")
