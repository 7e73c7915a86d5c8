# Bytes become text of 16, 32, 64 and 85 characters and come back, whatever their number.
import base64

for n in range(7):
    data = bytes(range(250, 250 - n, -1))
    for name in ("b16", "b32", "b32hex", "b64", "urlsafe_b64", "a85", "b85", "z85"):
        text = getattr(base64, name + "encode")(data)
        print(text.decode(), end=" ")
        assert getattr(base64, name + "decode")(text) == data
    print()
print(base64.encodebytes(bytes(60)), base64.b64encode(b"\xfb\xff", b"-_"), base64.b64decode("YW!Jj"))
print(base64.a85encode(b"    \0\0\0\0abcdefgh", foldspaces=True, wrapcol=6, adobe=True))
for wrong in (lambda: base64.b64decode("a"), lambda: base64.b32decode("M1======"),
              lambda: base64.b16decode("ab"), lambda: base64.a85decode(b"s8W-\""),
              lambda: base64.b85decode(b"~~~~~"), lambda: base64.z85decode("a\""),
              lambda: base64.b64decode("\u00e9"), lambda: base64.encodebytes("x")):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
