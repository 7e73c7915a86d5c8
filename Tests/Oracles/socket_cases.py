# oracle: 3.13
# realm: trusted
"""Addresses as text and as bytes, numbers in both orders, and what is none; nothing is sent."""

import socket

from cases import Numbers, end, line

numbers = Numbers(31)
DIGITS = "0123456789abcdefx.:%/"


def tried(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, TypeError, OSError, OverflowError) as problem:
        return type(problem).__name__


def address():
    parts = [str(numbers.choice([0, 1, 9, 10, 127, 255, 256, 999])) for _ in range(numbers.between(1, 5))]
    return ".".join(parts)


def long_address():
    groups = ["%x" % numbers.choice([0, 1, 0xFF, 0xFFFF, 0x10000]) for _ in range(numbers.between(1, 9))]
    if numbers.one_in(2):
        groups[numbers.below(len(groups))] = ""
    return numbers.choice(["", "", "::"]) + ":".join(groups)


for _ in range(250):
    for text in (address(), numbers.text(numbers.below(9), DIGITS)):
        line("aton", repr(text), tried(socket.inet_aton, text))
        line("pton", repr(text), tried(socket.inet_pton, socket.AF_INET, text))
    text = long_address()
    line("pton6", repr(text), tried(socket.inet_pton, socket.AF_INET6, text))
    data = numbers.bytes(numbers.choice([0, 3, 4, 4, 4, 5, 16]))
    line("ntoa", repr(data), tried(socket.inet_ntoa, data))
    data = numbers.bytes(numbers.choice([4, 15, 16, 16, 16, 17]))
    line("ntop", repr(data), tried(socket.inet_ntop, socket.AF_INET, data))
    if numbers.one_in(2):
        data = data[:4] + bytes(numbers.between(0, 12)) + data[-2:]
    line("ntop6", repr(data), tried(socket.inet_ntop, socket.AF_INET6, data))
    number = numbers.choice([0, 1, 255, 256, 65535, 65536, -1, 2**31, 2**32 - 1, 2**32, 2**70])
    for function in (socket.htons, socket.ntohs, socket.htonl, socket.ntohl):
        line(function.__name__, repr(number), tried(function, number))
for family in (99, -1, 2**70, "x", None):
    line("family", repr(family), tried(socket.inet_pton, family, "1.2.3.4"))
end()
