"""A format field walks from a method to its globals, by attributes and by items."""
class C:
    def m(self):
        pass


text = "{0.m.__globals__[C].__name__}".format(C())
if text == "C":
    print("escaped")
