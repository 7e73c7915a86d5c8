# differs: realms are Cordon's own
# Code of a restricted realm may claim any file name; a traceback shows no text of that file for it, but
# that which the realm has compiled.
import rexec
import traceback

environment = rexec.RExec()


def attempt(text):
    try:
        environment.r_exec(text)
    except ValueError as problem:
        lines = "".join(traceback.format_exception(problem)).splitlines()
        print(*lines[next(i for i, line in enumerate(lines) if "<string>" in line):], sep="\n")
        entry = traceback.extract_tb(problem.__traceback__)[-1]
        print(entry.filename, entry.lineno, entry.line)
        print(traceback.StackSummary.extract(traceback.walk_tb(problem.__traceback__))[-1].line)


attempt("exec(compile('\\n\\nraise ValueError(1)', '/etc/passwd', 'exec'))")
attempt("exec(compile('raise ValueError(2)', '<string>', 'exec'))")
