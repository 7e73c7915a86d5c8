"""The number of a file that is open is given to `open` again, which appends."""
f = open("secret", "r+")
with open(f.fileno(), "ab", closefd=False) as g:
    g.seek(0, 2)
    g.write(b"more")
if "more" in open("secret").read():
    print("escaped")
