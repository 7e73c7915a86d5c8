# differs: CPython has no rexec. An object too strong to hand over, behind a bastion.
import Bastion
import rexec


class Tk:
    def __init__(self):
        self.tk = self
        self.text = "untitled"

    def title(self, text=None):
        if text is None:
            return self.text
        self.text = text

    def eval(self, script):
        return "did " + script


r = rexec.RExec()
window = Tk()
r.add_module("__main__").window = Bastion.Bastion(
    window, lambda name: name == "title", name="the window")
r.r_exec("window.title('from the applet'); print(window.title(), window)")
print(window.text)
for source in ("window.tk", "window.__dict__", "window.eval('exit')", "window.text"):
    try:
        print(r.r_eval(source))
    except AttributeError as e:
        print("AttributeError:", e)
