"""The native half of subprocess starts a program itself."""
import subprocess

if subprocess.run(["true"]).returncode == 0:
    print("escaped")
