# differs: CPython has no rexec. Every mode that reads opens, and no mode that writes.
import itertools
import rexec

r = rexec.RExec()
r.r_exec("""
def attempt(mode):
    try:
        return 'reads' if open('/etc/passwd', mode).readline() else 'empty'
    except OSError as error:
        return str(error)
    except ValueError as error:
        return 'no mode'
""")
attempt = r.r_eval("attempt")
answers = {}
for count in range(1, 4):
    for letters in itertools.permutations("rwaxbt+U", count):
        mode = "".join(letters)
        answers.setdefault(attempt(mode), []).append(mode)
print(answers["reads"])
refused = answers["can't open files for writing in restricted mode"]
print(len(refused), refused[:12])
print([mode for mode in refused if not set(mode) & set("wax+")])
print(sorted(answers), len(answers["no mode"]))
for source in ("open('/etc/passwd', 'r', 1).mode", "open('/etc/passwd', 'rb', 0).mode", "open('/nonexist')"):
    try:
        print(r.r_eval(source))
    except OSError as error:
        print(error)
