# options: --limit memory=16M
"""A text is doubled again and again, each refusal caught."""
text, refused = "é", 0
while len(text) < 10**8 and refused < 5:
    try:
        text += text
    except MemoryError:
        refused += 1
if len(text) > 10**8:
    print("escaped")
