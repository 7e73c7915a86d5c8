# options: --limit memory=16M
"""Replacing, joining and expanding make long texts of short ones."""
text = "a" * 1000
made = [
    text.replace("a", "b" * 30000), "b".join([text] * 30000), ("\t" * 1000).expandtabs(30000),
    text.translate({97: "b" * 30000}),
]
if sum(map(len, made)) > 10**8:
    print("escaped")
