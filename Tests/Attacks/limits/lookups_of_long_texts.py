# options: --limit cpu=1s
# reason: it ends there as well, much later
"""A long text is looked up that equals a key and is another object."""
s = 'a' * 30000000
for table in ({s + 'b': 1}, {s + 'b'}):
    t = s + 'b'
    for i in range(100000):
        t in table
print('found')
