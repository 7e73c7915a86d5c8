# differs: CPython has no rexec. What restricted code stores in a granted object lends it no rights.
import os
import rexec


class Standard(rexec.RExec):
    policy = "standard"


class Job:
    def run(self):
        return self.callback("made", "w")


class Slotted:
    __slots__ = ("callback",)
    run = Job.run


r = Standard()
space = r.add_module("__main__").__dict__
job, slotted = space["job"], space["slotted"] = Job(), Slotted()
r.r_exec("File = type(open('/etc/passwd').buffer.raw)\nclass Own: pass")
for source in (
    "job.callback = File", "slotted.callback = File", "setattr(job, 'callback', File)",
    "object.__setattr__(job, 'callback', File)",
):
    r.r_exec(source)
    for each in (job, slotted):
        try:
            print(source, "->", each.run())
        except Exception as e:
            print(source, "->", type(e).__name__, e)
        if os.path.exists("made"):
            print("ESCAPED by", source)
            os.unlink("made")
try:
    r.r_exec("job.__class__ = Own")
except AttributeError as e:
    print(e)
r.r_exec("job.number = 3; job.kind = int")
print(type(job).__name__, job.number, job.kind is int)
