# differs: CPython has no limit of one integer
# options: -r --limit integer=100
# A limit that is no multiple of a word is used to its last byte.
for base in (3, 7, 10, 255, 256):
    power = 1
    while True:
        try:
            base**power
        except MemoryError:
            break
        power += 1
    print(base, power - 1)
print((1 << 799).bit_length(), ((1 << 799) + (1 << 798)).bit_length())
