# differs: CPython has no rexec. Modules that come from where the host says.
import io
import rexec


class Served(rexec.RExec):
    sources = {
        "plug": "v = 42\ndef system():\n    import os\n    return hasattr(os, 'system')\n",
        "bad": "1/0",
    }
    asked = []

    def r_import(self, mname, globals={}, locals={}, fromlist=[]):
        self.asked.append((mname, globals.get("__name__"), fromlist))
        if mname in self.sources:
            if mname not in self.modules:
                module = self.add_module(mname)
                exec(self.sources[mname], module.__dict__)
            return self.modules[mname]
        return rexec.RExec.r_import(self, mname, globals, locals, fromlist)


def show(r, *sources):
    for source in sources:
        try:
            r.r_exec(source)
        except Exception as e:
            print(source, "->", type(e).__name__, e)


r = Served()
show(r, "import plug; print(plug.v, plug.system())", "from plug import v as w; print(w)")
show(r, "import bad", "import socket", "import nosuch", "import re; print(re.sub('a', 'b', 'aa'))")
print(r.asked)


class Hooks(rexec.RHooks):
    files = {
        "/v/plug.py": "import math\nx = math.floor(2.7)\nfrom pkg import y",
        "/v/pkg/__init__.py": "y = 1\n__all__ = ['y', 'sub']\n",
        "/v/pkg/sub.py": "from . import y\nfrom .. import z" if 0 else "from . import y\nz = y + 2",
        "/v/wrong.py": "x =",
        "/v/fails.py": "import math\nraise KeyError(1)",
        "/w/late.py": "v = 'late'",
    }

    def default_path(self):
        return ["/v"] + self.rexec.r_eval("path") if "path" in vars(self) else ["/v"]

    def path_isdir(self, path):
        return any(name.startswith(path + "/") for name in self.files)

    def openfile(self, name, mode="r", buffering=-1):
        if name not in self.files:
            raise OSError(name)
        return io.BytesIO(self.files[name].encode())


r = rexec.RExec(Hooks())
show(r, "import plug; print(plug.x, plug.y, plug.__file__, plug.__package__)")
show(r, "import pkg.sub; print(pkg.sub.z, pkg.__path__, pkg.sub.__package__, pkg.__file__)")
show(r, "from pkg import *; print(sub.__name__, y)", "import pkg.nosuch", "import plug.nosuch")
show(r, "import wrong", "import fails", "import fails", "import nosuch", "import socket", "import gc")
show(r, "import textwrap, os; print(os.uname()[0])")
print(sorted(r.modules) == sorted(r.r_eval("__import__('sys').modules")), "fails" in r.modules)
show(r, "import sys; del sys.modules['plug']", "import plug; print(plug.x)", "reload(plug)")
r.hooks.files["/v/plug.py"] = "x = 'new'"
show(r, "reload(plug); print(plug.x, plug.y)")


class Importer(rexec.RModuleImporter):
    def import_module(self, name, globals=None, locals=None, fromlist=None, level=0):
        print("asked for", name)
        return super().import_module(name, globals, locals, fromlist, level)


class Loader(rexec.RModuleLoader):
    def find_module(self, name, path=None):
        print("looking for", name)
        return super().find_module(name, path)


r = rexec.RExec()
show(r, "import math")
r.importer = Importer(r.loader)
show(r, "import math", "import errno")
r.loader = Loader(r.hooks)
show(r, "import time", "import nosuch")
print(r.importer.get_loader() is r.loader, r.importer.get_hooks() is r.hooks)
