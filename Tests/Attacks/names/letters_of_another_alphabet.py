"""The parser turns letters of the compatibility area into the plain ones."""
import os

if os.ｓｙｓｔｅｍ("true") == 0 and ｏs.𝓼𝔂𝓼𝓽𝓮𝓶("true") == 0:
    print("escaped")
