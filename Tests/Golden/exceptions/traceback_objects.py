# Tracebacks and frames tell where an exception came through.
import sys

def inner(a, b=2):
    local = a + b
    raise ValueError(local)

def outer():
    cell = 5
    def nested():
        return cell
    inner(1)

def attempt(f):
    try:
        print(ascii(f()))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

try:
    outer()
except ValueError as e:
    tb = e.__traceback__
TracebackType = type(tb)
names = []
link = tb
while link is not None:
    frame = link.tb_frame
    names.append((frame.f_code.co_name, link.tb_lineno, frame.f_lineno == link.tb_lineno))
    last, link = link, link.tb_next
print(names[1:])
print(last.tb_frame.f_locals, last.tb_frame.f_globals is globals())
print(sorted(tb.tb_next.tb_frame.f_locals), tb.tb_next.tb_frame.f_locals['cell'])
print(tb.tb_frame.f_locals is globals(), tb.tb_next.tb_frame is tb.tb_next.tb_frame)
print(dir(tb), isinstance(tb, TracebackType), type(last.tb_frame).__name__)
print(repr(last.tb_frame).split(',')[-2:])
attempt(lambda: setattr(tb, 'tb_next', 3))
attempt(lambda: setattr(tb, 'tb_next', tb))
attempt(lambda: setattr(last, 'tb_next', tb))
attempt(lambda: delattr(tb, 'tb_next'))
attempt(lambda: setattr(tb, 'tb_lineno', 4))
attempt(lambda: setattr(last.tb_frame, 'f_lineno', 4))
attempt(lambda: setattr(last.tb_frame, 'f_globals', 4))
attempt(lambda: type(last.tb_frame)())
attempt(lambda: TracebackType(None, 2, 3, 4))
made = TracebackType(tb.tb_next, last.tb_frame, last.tb_lasti, 77)
print(made.tb_lineno, made.tb_next is tb.tb_next, made.tb_frame is last.tb_frame)
attempt(lambda: TracebackType(None, last.tb_frame, '3', 4))
tb.tb_next = None
print(tb.tb_next, ValueError().with_traceback(made).__traceback__ is made)
last.tb_frame.clear()
print(last.tb_frame.f_locals)

def here():
    frame = sys._getframe()
    def caller_name():
        return sys._getframe(1).f_code.co_name
    value = 3
    print(frame.f_code.co_name, frame.f_locals['value'], frame.f_back.f_code.co_name, caller_name())
    attempt(lambda: frame.clear())
    return frame

print(here().f_lineno > 0)
attempt(lambda: sys._getframe(5000))

def again():
    try:
        inner(3)
    except ValueError:
        raise

def explicit():
    try:
        inner(3)
    except ValueError as e:
        raise e

for f in [again, explicit]:
    try:
        f()
    except ValueError as e:
        link, lines = e.__traceback__, []
        while link:
            lines.append((link.tb_frame.f_code.co_name, link.tb_lineno))
            link = link.tb_next
        print(lines)
