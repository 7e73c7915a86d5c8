"""The link of an open descriptor opens a file once more, for writing."""
f = open("secret")
with open(f"/dev/fd/{f.fileno()}", "w") as g:
    g.write("gone")
if open("secret").read() == "gone":
    print("escaped")
