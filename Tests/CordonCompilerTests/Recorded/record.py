# Asks CPython 3.13 what it says of each program in problems.txt and writes the answers there.
import pathlib
import sys
import warnings

assert sys.version_info[:2] == (3, 13)
warnings.simplefilter("ignore")
path = pathlib.Path(__file__).with_name("problems.txt")
out, source = [], ""
for line in path.read_text().splitlines(keepends=True):
    if not line.startswith("-----"):
        source += line
        continue
    answer = "no problem"
    try:
        compile(source, "sample", "exec", dont_inherit=True)
    except SyntaxError as e:
        end_line = e.end_lineno or e.lineno
        end = e.end_offset - 1 if e.end_offset else e.offset - 1
        answer = f"{e.lineno}:{e.offset - 1}-{end_line}:{end} {e.msg}"
    out.append(f"{source}----- {answer}\n")
    source = ""
path.write_text("".join(out))
