# Digests by name, and the options of a command line.
from __future__ import print_function
import getopt
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    digest = hashlib.new(name, b"abc")
    again = getattr(hashlib, name)()
    again.update(b"ab")
    copy = again.copy()
    copy.update(b"c")
    print(name, digest.digest_size, digest.hexdigest(), copy.digest() == digest.digest())
try:
    hashlib.new("none")
except ValueError as error:
    print(error)
key = hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2)
print(list(bytearray(key))[:4], len(key))

words = ["-a", "-bx", "-cd", "--long=5", "--full", "w", "-a", "--", "v"]
print(getopt.getopt(words, "ab:cd", ["long=", "full"]))
print(getopt.gnu_getopt(["v", "-a", "w", "--fu", "--", "-b"], "ab", ["full"]))
for words, short, names in (
        (["-x"], "a", []), (["-b"], "b:", []), (["--no"], "", ["yes"]), (["--yes=1"], "", ["yes"]),
        (["--y"], "", ["yes=", "yo"]), (["--yes"], "", ["yes="])):
    try:
        print(getopt.getopt(words, short, names))
    except getopt.GetoptError as error:
        print(error, error.opt)
