"""Formats of packed records whose sizes and counts run over every word."""
import _struct

buffer = bytearray(16)
for form in (
    "9223372036854775807x", "4611686018427387904h", "99999999999999999999b", "0p", "1p", "b" * 9999,
    "2147483648s", "-1b", "<@b", "\0", "b b", "1 b", b"\xff", "n0s?", "e",
):
    for act in (
        lambda: _struct.calcsize(form), lambda: _struct.pack(form, b"x"),
        lambda: _struct.unpack_from(form, buffer, -16), lambda: list(_struct.iter_unpack(form, buffer)),
        lambda: _struct.pack_into(form, buffer, 2**63 - 1, 1), lambda: _struct.Struct(form).unpack(b""),
        lambda: _struct.unpack_from(form, buffer, -2**63), lambda: _struct.pack_into(form, buffer, 9, 1),
    ):
        try:
            act()
        except (_struct.error, TypeError, OverflowError, UnicodeError, MemoryError):
            pass
with open("made", "w"):
    print("escaped")
