# differs: CPython has no rexec. A loop that does nothing but cross between realms can be interrupted.
import Bastion
import os
import rexec


class Host:
    def tick(self):
        # Signals are heard where trusted code jumps, or calls Python code.
        for i in 1, 2:
            pass
        return i


r = rexec.RExec()
space = r.add_module("__main__").__dict__
space["tick"] = Host().tick
space["b"] = Bastion.Bastion(Host())
r.r_exec("class C:\n  def __len__(self): return 1")
c = r.r_eval("C()")


def lengths():
    while True:
        len(c)


for loop in (
    lambda: r.r_exec("while True: tick()"), lambda: r.r_exec("while True: b.tick()"), lengths
):
    try:
        os.system(f"(sleep 0.1; kill -INT {os.getpid()}) >/dev/null 2>&1 &")
        loop()
    except KeyboardInterrupt:
        print("interrupted")
