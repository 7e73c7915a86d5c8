"""What copying needs tells what methods are bound to, and an exception's own dictionary."""
class C:
    def m(self):
        pass


receiver = {}
error = ValueError(1)
error.a = 1
error.__reduce__()[2]["b"] = 2
c = C()
if receiver.update.__reduce__()[1][0] is receiver and c.m.__reduce__()[1][0] is c and error.b == 2:
    print("escaped")
