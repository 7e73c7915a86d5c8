# What the HOWTO's trusted programs do with sockets, between two ends of one program.
import socket

a, b = socket.socketpair()
a.sendall(b"one\ntwo\n")
with b.makefile("r", encoding="ascii", newline="\n") as lines:
    print(lines.readline(), lines.readline(), sep="|")
with b.makefile("wb") as out:
    out.write(b"answer")
print(a.recv(3), a.recv(100), a.family == socket.AF_UNIX, a.type, repr(a.type))
f = a.makefile("rw")
a.close()
f.write("text\n")
f.flush()
print(b.recv(10))
f.close()
print(b.recv(10), a.fileno(), socket.AF_INET, repr(socket.AF_INET), int(socket.SOCK_DGRAM))
print("[closed]" in repr(a), issubclass(socket.timeout, OSError), socket.error is OSError)
with socket.create_server(("127.0.0.1", 0)) as server:
    host, port = server.getsockname()
    client = socket.create_connection((host, port), timeout=5)
    peer, address = server.accept()
    with client, peer:
        client.sendall(b"to the server")
        print(peer.recv(100), address == client.getsockname(), client.gettimeout())
        second = peer.dup()
        second.sendall(b"back")
        second.close()
        print(client.recv(100))
        client.settimeout(0.01)
        try:
            client.recv(1)
        except TimeoutError as problem:
            print(problem)
print(client.fileno(), peer.fileno())
for problem in (lambda: b.makefile("x"), lambda: b.makefile("r", 0), lambda: client.send(b"x"),
                lambda: socket.create_connection((host, port)), lambda: socket.inet_aton("1.2.3"),
                lambda: socket.AddressFamily(999)):
    try:
        print(problem())
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error)[:60])
