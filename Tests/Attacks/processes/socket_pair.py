"""Two sockets are joined without any address."""
import _socket
import socket

a, b = socket.socketpair()
a.send(b"x")
if b.recv(1) == b"x":
    print("escaped")
