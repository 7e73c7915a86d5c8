# options: --policy strict
"""The object that shows the licence reads whatever files it is told."""
shower = type(license)("secret", "no text", ["secret"], ["."])
if "nobody" in repr(shower):
    print("escaped")
