"""Runs a program and tells how it ended: watch.py SECONDS COMMAND...

Prints the status as a shell has it (128 and the signal's number; 124 when it had to be killed), the
largest memory it had in KiB, and the processor time it took. What it reads is /dev/null, what it
prints goes to the files `output` and `errors`. It is killed after SECONDS of processor time, or
after thirty times as long by the clock: other work may slow the machine down.
"""

import os
import resource
import sys
import time


def child(seconds, command):
    for number, path, flags in (
        (0, "/dev/null", os.O_RDONLY),
        (1, "output", os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, "errors", os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        opened = os.open(path, flags, 0o644)
        os.dup2(opened, number)
        os.close(opened)
    # What runs wild takes the machine with it no further than this.
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    os.execv(command[0], command)


def main():
    seconds, command = int(sys.argv[1]), sys.argv[2:]
    start = time.monotonic()
    number = os.fork()
    if number == 0:
        try:
            child(seconds, command)
        finally:
            os._exit(127)
    killed = False
    while True:
        ended, status = os.waitpid(number, os.WNOHANG)
        if ended:
            break
        if not killed and time.monotonic() - start > 30 * seconds:
            os.kill(number, 9)
            killed = True
        time.sleep(0.005)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    time_used = used.ru_utime + used.ru_stime
    killed = killed or status & 127 == 9 and time_used > seconds - 1
    code = 124 if killed else 128 + (status & 127) if status & 127 else status >> 8
    print(code, used.ru_maxrss, round(time_used, 2))


main()
