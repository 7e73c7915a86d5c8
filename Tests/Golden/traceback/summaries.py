# FrameSummary and StackSummary.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

def fails():
    number = 1
    text = "x"
    raise ValueError

try:
    fails()
except ValueError as error:
    stack = traceback.extract_tb(error.__traceback__)
    print([(s.lineno, s.end_lineno, s.colno, s.end_colno, s.name, s.line) for s in stack])
    report = traceback.TracebackException.from_exception(error, capture_locals=True)
    last = traceback.StackSummary.from_list(report.stack[1:])
    shown(lambda file: file.write("".join(last.format())))
    print(report.exc_type_str, str(report), report == report, report == 3)
    for frame, line in traceback.walk_tb(error.__traceback__):
        print(frame.f_code.co_name, line)
    traceback.clear_frames(error.__traceback__)
    print(error.__traceback__.tb_next.tb_frame.f_locals)
one = traceback.FrameSummary("a.py", 3, "f", line="  x = 1  ")
print(one, one.line, len(one), list(one), one == ("a.py", 3, "f", "x = 1"), one[1], one[-1])
print(one == traceback.FrameSummary("a.py", 3, "f"), one.colno, one.locals)
print(traceback.format_list([("a.py", 1, "f", "x+y"), ("b.py", 2, "g", None), one]))
print(traceback.format_list([traceback.FrameSummary("a.py", 3, "f", line="a = b(c)", colno=4, end_colno=8)]))

class Quiet(traceback.StackSummary):
    def format_frame_summary(self, frame_summary):
        return None if frame_summary.name == "g" else frame_summary.name + "\n"

print(Quiet.from_list([("a.py", 1, "f", ""), ("a.py", 2, "g", "")]).format())
