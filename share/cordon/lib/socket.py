"""Connections to other programs and machines.

    socket([family[, type[, proto]]])   a socket, with the methods of the operating system, and
                                        accept, makefile, dup, detach and `with`
    create_connection(address)          a socket that is connected to (host, port)
    create_server(address)              a socket that listens
    socketpair() fromfd()               sockets that are connected to each other, or open already
    getaddrinfo getfqdn gethostname     names and addresses, and more of the kind
    has_dualstack_ipv6()                whether one socket can listen for both kinds of addresses

Families and types are ints that know their names. Files that `makefile` gives are in Python;
sending a file, and passing sockets to other programs, are not supported yet.
"""

import io as _io
import os as _os

import _socket
from _socket import *

__all__ = [name for name in dir(_socket) if not name.startswith("_")] + [
    "AddressFamily", "SocketKind", "SocketIO", "create_connection", "create_server", "fromfd",
    "getaddrinfo", "getfqdn", "has_dualstack_ipv6", "socketpair",
]

SocketType = _socket.SocketType
error = OSError


class _Named(int):
    """A number that knows its name."""

    def __new__(cls, value):
        try:
            return cls._members[value]
        except KeyError:
            raise ValueError(f"{value!r} is not a valid {cls.__name__}") from None

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {int(self)}>"

    def __str__(self):
        return int.__repr__(self)

    def __reduce__(self):
        return type(self), (int(self),)


class AddressFamily(_Named):
    """The kinds of addresses."""


class SocketKind(_Named):
    """How sockets transfer."""


def _make_members(cls, *prefixes):
    cls._members = {}
    for name in sorted(dir(_socket)):
        if name.isupper() and name.startswith(prefixes):
            number = getattr(_socket, name)
            member = cls._members.get(number)
            if member is None:
                member = int.__new__(cls, number)
                member.name = name
                cls._members[number] = member
            setattr(cls, name, member)
            globals()[name] = member


_make_members(AddressFamily, "AF_")
_make_members(SocketKind, "SOCK_")


def _named(value, cls):
    return cls._members.get(value, value)


class socket(_socket.socket):
    """A socket. Without a number of an open file it is a new one."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
        super().__init__(int(family), int(type), int(proto), fileno)
        self._files = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if not self._closed:
            self.close()

    def __repr__(self):
        state = " [closed]" if getattr(self, "_closed", False) else ""
        cls = type(self)
        words = [
            f"<{cls.__module__}.{cls.__qualname__}{state} fd={self.fileno()}",
            f"family={int(self.family)}", f"type={int(self.type)}", f"proto={self.proto}",
        ]
        if not self._closed:
            for name in ("laddr", "raddr"):
                try:
                    place = self.getsockname() if name == "laddr" else self.getpeername()
                except OSError:
                    continue
                if place:
                    words.append(f"{name}={place!r}")
        return ", ".join(words) + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    @property
    def family(self):
        """The kind of its addresses."""
        return _named(super().family, AddressFamily)

    @property
    def type(self):
        """How it transfers."""
        return _named(super().type, SocketKind)

    def dup(self):
        """Return a second socket for the same connection."""
        made = type(self)(self.family, self.type, self.proto, fileno=_socket.dup(self.fileno()))
        made.settimeout(self.gettimeout())
        return made

    def accept(self):
        """Wait for a connection; return a socket for it, and the address of the other end."""
        number, address = self._accept()
        made = socket(self.family, self.type, self.proto, fileno=number)
        if _socket.getdefaulttimeout() is None and self.gettimeout():
            made.setblocking(True)
        return made, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file that reads from the socket, or writes to it, as its mode says."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        binary = "b" in mode
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._files += 1
        if buffering is None or buffering < 0:
            buffering = _io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = _io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = _io.BufferedReader(raw, buffering)
        else:
            buffer = _io.BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = _io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    def _file_closed(self):
        self._files -= 1
        if self._closed:
            self.close()

    def close(self):
        """Close the socket; files made of it keep the connection until they are closed."""
        self._closed = True
        if self._files <= 0:
            super().close()

    def detach(self):
        """Give up the connection, and return its number."""
        self._closed = True
        return super().detach()

    def sendfile(self, file, offset=0, count=None):
        """Raise NotImplementedError."""
        raise NotImplementedError("not supported yet: socket.sendfile")

    def get_inheritable(self):
        """Return whether programs that are started get the connection."""
        return _os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Set whether programs that are started get the connection."""
        _os.set_inheritable(self.fileno(), inheritable)


class SocketIO(_io.RawIOBase):
    """A file without a buffer, on a socket."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        super().__init__()
        self._sock = sock
        self.mode = mode if "b" in mode else mode + "b"
        self._timed_out = False

    @property
    def name(self):
        """The number of the socket; -1 when it is closed."""
        return -1 if self.closed else self._sock.fileno()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readinto(self, b):
        """Read what has come into a buffer; None when nothing has and the socket does not wait."""
        self._check()
        if not self.readable():
            raise _io.UnsupportedOperation("not readable")
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        """Send bytes; return how many were taken, or None when the socket would have to wait."""
        self._check()
        if not self.writable():
            raise _io.UnsupportedOperation("not writable")
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def readable(self):
        self._check()
        return "r" in self.mode

    def writable(self):
        self._check()
        return "w" in self.mode

    def seekable(self):
        self._check()
        return False

    def fileno(self):
        self._check()
        return self._sock.fileno()

    def close(self):
        """Close the file; the socket too, if it was closed before."""
        if self.closed:
            return
        super().close()
        self._sock._file_closed()
        self._sock = None


def fromfd(fd, family, type, proto=0):
    """Return a socket for a second number of an open file."""
    return socket(family, type, proto, fileno=_socket.dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Return two sockets that are connected to each other."""
    family = AF_UNIX if family is None else family
    a, b = _socket.socketpair(int(family), int(type), proto)
    return (socket(family, type, proto, fileno=a.detach()),
            socket(family, type, proto, fileno=b.detach()))


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Return what a name and a port mean, as tuples (family, type, proto, name, address)."""
    return [
        (_named(found[0], AddressFamily), _named(found[1], SocketKind), *found[2:])
        for found in _socket.getaddrinfo(host, port, int(family), int(type), proto, flags)
    ]


def getfqdn(name=""):
    """Return the name of a machine with that of its domain, where there is one."""
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        host, others, _ = gethostbyaddr(name)
    except OSError:
        return name
    for candidate in (host, *others):
        if "." in candidate:
            return candidate
    return host


_DEFAULT = object()


def create_connection(address, timeout=_DEFAULT, source_address=None, *, all_errors=False):
    """Return a socket that is connected to an address (host, port), tried in all ways there are."""
    host, port = address
    problems = []
    for family, kind, proto, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        made = None
        try:
            made = socket(family, kind, proto)
            if timeout is not _DEFAULT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(place)
            return made
        except OSError as problem:
            problems.append(problem)
            if made is not None:
                made.close()
    if not problems:
        raise OSError("getaddrinfo returns an empty list")
    if all_errors:
        raise ExceptionGroup("create_connection failed", problems)
    raise problems[0]


def has_dualstack_ipv6():
    """Return whether one socket can listen for addresses of both kinds."""
    if not has_ipv6:
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as made:
            made.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Return a socket that listens at an address (host, port)."""
    if dualstack_ipv6 and (not has_dualstack_ipv6() or family != AF_INET6):
        raise ValueError("dualstack_ipv6 needs AF_INET6 and a system that has it")
    made = socket(family, SOCK_STREAM)
    try:
        made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            made.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            made.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            made.bind(address)
        except OSError as problem:
            text = f"{problem.strerror} (while attempting to bind on address {address!r})"
            raise OSError(problem.errno, text) from None
        made.listen(*(() if backlog is None else (backlog,)))
        return made
    except BaseException:
        made.close()
        raise
