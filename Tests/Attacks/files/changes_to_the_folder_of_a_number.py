"""The working directory of the process is changed by the number of an open folder."""
import os

before = os.getcwd()
for change in (
    lambda: os.fchdir(os.open("/", os.O_RDONLY)),
    lambda: os.chdir(os.open("/", os.O_RDONLY)),
    lambda: os.fchdir(os.open("/usr", os.O_RDONLY | getattr(os, "O_PATH", 0))),
):
    try:
        change()
    except Exception:
        pass
if os.getcwd() != before:
    print("escaped")
