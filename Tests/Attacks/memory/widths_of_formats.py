# options: --limit memory=16M
"""A format asks for a wide field by a nested field, by a star and by a method."""
made = ["{:{}}".format("", 3 * 10**7), "%*d" % (3 * 10**7, 1), "".rjust(3 * 10**7),
        f"{1.5:{3 * 10**7}}"]
if sum(map(len, made)) == 12 * 10**7:
    print("escaped")
