# options: --limit output=64K
"""Questions are asked that nobody answers, with long prompts."""
for _ in range(1000):
    try:
        input("x" * 99 + "\n")
    except EOFError:
        pass
print("escaped")
