# A signal that cuts a write short is heard before the rest of it waits for a reader.
import _signal, os

class Late(Exception):
    pass

def alarm(*_):
    raise Late

reader, writer = os.pipe()
_signal.signal(_signal.SIGALRM, alarm)
for write in (lambda: open(writer, "wb", closefd=False).write(bytes(1 << 20)),
              lambda: [os.write(writer, bytes(1 << 20)) for _ in range(2)]):
    try:
        _signal.setitimer(_signal.ITIMER_REAL, 0.1)
        write()
    except Late:
        print("late")
    os.read(reader, 1 << 16)
