"""A program is started with actions on its files."""
import os

actions = [(os.POSIX_SPAWN_OPEN, 1, "made", os.O_WRONLY | os.O_CREAT, 0o600)]
pid = os.posix_spawn("/bin/echo", ["echo", "x"], {}, file_actions=actions)
os.waitpid(pid, 0)
if open("made").read() == "x\n":
    print("escaped")
