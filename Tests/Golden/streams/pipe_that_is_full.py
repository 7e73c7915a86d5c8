import io
import os

r, w = os.pipe()
os.set_blocking(r, False)
os.set_blocking(w, False)
writer = open(w, "wb", buffering=1024)
reader = open(r, "rb", buffering=1024)
sent = 0
try:
    while True:
        sent += writer.write(b"x" * 700)
except BlockingIOError as e:
    print(e.args[0], e.args[2] == e.characters_written)
    sent += e.characters_written
got = 0
while data := reader.read():
    got += len(data)
    try:
        writer.flush()
    except BlockingIOError as e:
        print("again", e.characters_written)
print(got == sent)
