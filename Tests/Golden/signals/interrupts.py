# differs: CPython has no rexec
# Ctrl-C ends restricted code, which cannot catch it; the program that runs it can.
import os
import rexec
import signal

r = rexec.RExec()
space = r.add_module("__main__").__dict__


def interrupt():
    os.system(f"(sleep 0.05; kill -INT {os.getpid()}) >/dev/null 2>&1 &")


def at_once():
    os.kill(os.getpid(), signal.SIGINT)


space["interrupt"], space["at_once"] = interrupt, at_once
for text in (
    """
interrupt()
while True:
    try:
        while True: pass
    except BaseException as error: print("caught", error)
    finally: print("finally")
""",
    """
try: at_once()
except BaseException as error: print("caught", error)
finally: print("finally")
""",
    """
import time
interrupt()
try: time.sleep(60)
except BaseException as error: print("caught", error)
""",
    """
interrupt()
x = 10 ** 5
try:
    while True: x = x * x % (10 ** 300 + 1)
except BaseException as error: print("caught", error)
""",
):
    try:
        r.r_exec(text)
    except KeyboardInterrupt as error:
        print("interrupted", error.args, error.__context__)
# What restricted code raises itself is its own.
r.r_exec("try: raise KeyboardInterrupt\nexcept KeyboardInterrupt: print('caught')")
