"""The notes of an uncaught exception are a list whose items print for as long as they like."""
# options: --limit steps=50K


class Notes(list):
    def __iter__(self):
        for i in range(500_000):
            if i == 400_000:
                print("escaped", flush=True)
        return iter([])


class Sentence(str):
    def __str__(self):
        for note in Notes():
            pass
        return "x"


error = ValueError(Sentence("x"))
error.__notes__ = Notes([Sentence("n")])
try:
    raise error
finally:
    list(error.__notes__)
