# Absurd arguments, closed sockets and counts without bounds end in an exception.
import socket


def tried(what, function, *arguments):
    try:
        result = function(*arguments)
    except (TypeError, ValueError, OverflowError, OSError, NotImplementedError):
        print(what, "-> refused")
    else:
        print(what, "->", type(result).__name__)


one, other = socket.socketpair()
one.settimeout(5)
other.settimeout(5)
for count in (-1, -2**63, 2**63, 2**70, 1.5, "4", None):
    tried(f"recv {count!r}", one.recv, count)
for data in ("text", 5, None, [1], object()):
    tried(f"send {type(data).__name__}", one.send, data)
    tried(f"sendall {type(data).__name__}", one.sendall, data)
for buffer, count in ((b"fixed", 1), (bytearray(), -1), (bytearray(4), 5), (bytearray(4), 2**70), (None, 1), ("", 0)):
    tried(f"recv_into {type(buffer).__name__} {count}", one.recv_into, buffer, count)
for value in (-1, "x", float("nan"), 1e400, 2**70, [], object()):
    tried(f"settimeout {type(value).__name__}", other.settimeout, value)
for how in (-1, 3, 2**40, "x", None):
    tried(f"shutdown {how!r}", other.shutdown, how)
for arguments in ((1,), (1, 2, 3, 4, 5), ("a", "b"), (2**40, 2**40), (socket.SOL_SOCKET, socket.SO_TYPE, -1),
                  (socket.SOL_SOCKET, socket.SO_TYPE, 2**20)):
    tried(f"getsockopt {arguments!r}"[:40], other.getsockopt, *arguments)
for arguments in ((socket.SOL_SOCKET, socket.SO_SNDBUF, None), (socket.SOL_SOCKET, socket.SO_SNDBUF, "x"),
                  (socket.SOL_SOCKET, socket.SO_SNDBUF, 2**70), (99999, 99999, 1), (1, 2)):
    tried(f"setsockopt {arguments!r}"[:44], other.setsockopt, *arguments)
stream = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
for address in (None, 5, "127.0.0.1", (), ("127.0.0.1",), ("127.0.0.1", "80"), ("127.0.0.1", -1), ("127.0.0.1", 65536),
                ("127.0.0.1", 2**70), (5, 80), ("a\0b", 80), ("127.0.0.1", 80, 0, 0, 0), ["127.0.0.1", 80]):
    tried(f"connect {address!r}"[:40], stream.connect, address)
    tried(f"bind {address!r}"[:40], stream.bind, address)
for backlog in ("x", None, 2**70, 1.5):
    tried(f"listen {backlog!r}", stream.listen, backlog)
stream.close()
stream.close()
for name, arguments in (("recv", (1,)), ("send", (b"x",)), ("accept", ()), ("getsockname", ()), ("listen", (1,)),
                        ("shutdown", (socket.SHUT_RDWR,)), ("fileno", ()), ("settimeout", (1,))):
    tried(f"closed {name}", getattr(stream, name), *arguments)
for arguments in ((99,), ("x",), (socket.AF_INET, 99), (socket.AF_INET, socket.SOCK_STREAM, 2**40), (-2, -2), (2**70,)):
    tried(f"socket {arguments!r}", socket.socket, *arguments)
for number in (-1, 999999, "x", None, 2**70):
    tried(f"ntohs {number!r}", socket.ntohs, number)
one.close()
other.close()
