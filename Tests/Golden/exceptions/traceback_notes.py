# Notes follow the message.
import sys

class Output:
    """Shows this file by its bare name, wherever it lies."""
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "script.py"))
    def flush(self):
        pass

def show(exception):
    sys.stderr = Output()
    sys.excepthook(type(exception), exception, exception.__traceback__)
    sys.stderr = sys.__stderr__

def report(f, *arguments):
    print("--", f.__name__)
    try:
        f(*arguments)
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        show(e)

def raise_it(notes):
    e = ValueError("message")
    e.__notes__ = notes
    raise e

class BadNote:
    def __str__(self):
        raise ValueError
    __repr__ = __str__

class Raises(Exception):
    @property
    def __notes__(self):
        raise OSError("no notes")

def property_note():
    raise Raises("r")

def added():
    e = KeyError("k")
    e.add_note("first")
    e.add_note("second\nthird")
    e.add_note("")
    raise e

report(added)
for notes in [[], ["one"], ("a", "b"), "text", b"bytes", 5, {"k": 1}, [1, None, BadNote()],
              BadNote(), None, range(2), ["a\n\nb"], {"s"}]:
    report(raise_it, notes)
report(property_note)
