# differs: realms are Cordon's own
# A built-in that is denied refuses to be called, also when restricted code has hidden it from its module.
import rexec

environment = rexec.RExec()
environment.r_exec("""
import builtins
evaluate, arrange = eval, sorted
del builtins.eval
builtins.sorted = len
""")
environment.edit("deny builtin eval sorted")
for text in "evaluate('1')", "arrange([1])":
    try:
        print(environment.r_eval(text))
    except NameError as problem:
        print(problem)
environment.edit("allow builtin eval sorted")
print(environment.r_eval("evaluate('1'), arrange([1])"))
