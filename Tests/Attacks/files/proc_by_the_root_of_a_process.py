"""A process's root link leads round the name of the tree."""
import os

if os.listdir("/proc/self/root/proc/self/task"):
    print("escaped")
