# Causes and contexts are printed before the exception that they led to.
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

def cause():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("caused") from e

def context():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]

def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None

def three():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError("second") from e
    except KeyError:
        raise OSError(2, "third")

def finally_raises():
    try:
        1 / 0
    finally:
        undefined

def with_exit():
    class Manager:
        def __enter__(self):
            return self
        def __exit__(self, *details):
            raise RuntimeError("in exit")
    with Manager():
        1 / 0

def cycle():
    a, b = ValueError("a"), ValueError("b")
    a.__cause__ = b
    b.__cause__ = a
    raise a

def self_context():
    e = ValueError("self")
    try:
        raise e
    except ValueError:
        raise e

def both():
    e = ValueError("e")
    e.__context__ = KeyError("context")
    e.__cause__ = KeyError("cause")
    raise e

def shared():
    common = ZeroDivisionError("common")
    e = ValueError("e")
    e.__cause__ = TypeError("t")
    e.__cause__.__context__ = common
    e.__context__ = common
    raise e

def reraised():
    try:
        1 / 0
    except ZeroDivisionError:
        raise

def raised_again():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e

def chain_of_functions():
    def first():
        second()
    def second():
        try:
            third()
        finally:
            pass
    def third():
        raise Exception("deep", 3)
    first()

class Custom(Exception):
    pass

class Outer:
    class Inner(Exception):
        __module__ = "some.package"

class Strange(Exception):
    __module__ = 5

class BadText(Exception):
    def __str__(self):
        raise ValueError("no text")

def raise_it(make):
    raise make()

for f in [cause, context, suppressed, three, finally_raises, with_exit, cycle, self_context, both,
          shared, reraised, raised_again, chain_of_functions]:
    report(f)
for make in [Custom, lambda: Custom("x"), lambda: Outer.Inner("i"), lambda: Strange(1), BadText,
             lambda: KeyError("k"), lambda: KeyError(), lambda: Exception(""), lambda: Exception(None),
             lambda: Exception("two\nlines"), lambda: Exception("bell\x07 tab\t nul\0 esc\x1b[0m"),
             lambda: Exception("é日"), lambda: SystemExit(3),
             lambda: KeyboardInterrupt(), lambda: StopIteration(5), lambda: OSError(2, "x", "f")]:
    report(raise_it, make)
