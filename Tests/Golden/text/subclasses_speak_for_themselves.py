# repr, ascii, format and float leave the word to subclasses of str.
class Text(str):
    def __str__(self):
        return "str of Text"

    def __float__(self):
        return float(str.__str__(self)) + 1


class Shown:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return self.value


for function in repr, ascii:
    shown = function(Shown(Text("<abc>")))
    print(type(shown).__name__, str.__str__(shown))
print(type(ascii(Shown(Text("<\u00e9>")))).__name__, ascii(Shown(Text("<\u00e9>"))))
print("{}".format(Text("a")), format(Text("a")), f"{Text('a')}", "{:3}|".format(Text("a")))
print(type("{}".format(Text("a"))).__name__, "%s" % Text("a"))
print(float(Text("8")), float(str("8")))
text = "abc"
print(text.__getnewargs__(), text.__getnewargs__()[0] is text)
