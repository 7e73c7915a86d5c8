"""Starting a program with all its file descriptors arranged, which is not supported yet."""


def fork_exec(*arguments):
    """Refused; `os.spawnv` and `os.popen` start programs."""
    raise NotImplementedError("not supported yet: _posixsubprocess.fork_exec()")
