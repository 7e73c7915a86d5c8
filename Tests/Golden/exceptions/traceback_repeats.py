# Many equal entries are counted instead of shown.
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

def endless(n):
    return endless(n + 1)

def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)

def even(n):
    odd(n - 1)

def odd(n):
    if n <= 0:
        1 / 0
    even(n - 1)

def two_lines(n):
    if n == 0: 1 / 0
    if n % 5:
        two_lines(n - 1)
    two_lines(n - 1)

for n in [1, 2, 3, 4, 5, 6, 50]:
    report(down, n)
report(even, 5)
report(two_lines, 12)
sys.setrecursionlimit(200)
try:
    endless(0)
except RecursionError as e:
    print(type(e).__name__, e)
