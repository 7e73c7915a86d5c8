# differs: CPython has no restricted realm.
# options: -r --policy asked_by_nobody.policy
"""Where there is no terminal "ask" means no, by whatever way a name is reached."""

import builtins
import os
import sys


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


listdir, getuid = os.listdir, os.getuid
refused(lambda: listdir("/"))
refused(lambda: getuid())
refused(lambda: list(map(listdir, ["/"])))
refused(lambda: sorted(["/"], key=os.listdir))
refused(lambda: getattr(os, "getuid")())
refused(lambda: vars(os)["getuid"]())
refused(lambda: sys.modules["os"].getuid())
refused(lambda: sys.version)
refused(lambda: getattr(sys, "version"))
refused(lambda: vars(sys)["version"])
refused(lambda: f"{sys.version}")
refused(lambda: "{0.version}".format(sys))
refused(lambda: open("/etc/hostname"))
refused(lambda: builtins.open("/etc/hostname"))
refused(lambda: vars(builtins)["open"]("/etc/hostname"))
refused(lambda: __builtins__.open("/etc/hostname"))
refused(lambda: complex(1))
refused(lambda: builtins.complex(1))
refused(lambda: eval("complex"))
refused(lambda: __import__("cmath"))
refused(lambda: os.stat("/usr/lib"))
refused(lambda: os.stat("/usr/none"))
print(os.path.exists("/usr"), os.path.exists("/usr/none"), os.access("/tmp", os.R_OK))
print(hasattr(os, "getuid"), hasattr(sys, "version"), "getuid" in dir(os))
