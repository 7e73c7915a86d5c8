# Case follows Unicode's full mappings: one character may become several, and a sigma that ends
# a word has a form of its own.
print("straße".upper(), "ŉ".upper(), "ΐ".upper() == "Ϊ́", "ﬃ".title())
print("ΟΔΟΣ".lower(), "ΟΔΟΣ ΑΣ'".lower(), "ΑΣ'Α".lower(), "Σ".lower())
print("ǆ".title(), "ǅ".upper(), "İ".lower().encode("unicode_escape"))
print("Straße ẞ".casefold(), "Ꭰꭰ".casefold() == "ᎠᎠ", "ﬁ".casefold())
print("hello world's end".title(), "ßa".capitalize(), "aBc ßÉ".swapcase())
print("ªⅷ".islower(), "Ⅷ".isupper(), "ǅa".istitle(), "ʕ".islower())
