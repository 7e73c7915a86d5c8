"""The forbidden tree is named by bytes, with doubled slashes."""
with open(b"//proc////self//cmdline", "rb") as f:
    if f.read():
        print("escaped")
