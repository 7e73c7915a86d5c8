"""A socket is made of a descriptor that exists."""
import os

import _socket

a, b = os.pipe()
s = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
s.bind(("127.0.0.1", 0))
if s.getsockname()[1]:
    print("escaped")
