# differs: CPython 3.13 has neither md5 nor sha; Tests/Oracles compares them with 2.7
# options: -r
import md5
import sha

print(md5.new(b"abc").hexdigest(), md5.digest_size)
print(sha.new(b"abc").hexdigest(), sha.digest_size)
one = md5.md5()
one.update(b"a" * 100)
other = one.copy()
one.update(memoryview(b"bc"))
print(one.hexdigest(), other.hexdigest(), one.digest() == md5.new(b"a" * 100 + b"bc").digest())
print(sha.sha(bytearray(1000)).hexdigest(), sha.new().block_size, sha.new().name)
for wrong in ("text", None, 5, memoryview(b"abcd")[::2]):
    for module in (md5, sha):
        try:
            module.new(wrong)
        except (TypeError, BufferError) as problem:
            print(type(problem).__name__, problem)
try:
    type(md5.new())()
except TypeError as problem:
    print(problem)
