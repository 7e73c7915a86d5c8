# options: --policy strict
"""The raw file type is a way to read that has another name than open."""
import io

if io.FileIO("secret").read().startswith(b"nobody"):
    print("escaped")
