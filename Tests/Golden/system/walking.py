"""A walk takes links to directories for files when it is told so."""

import os

top = f'/tmp/walk-{os.getpid()}'
os.makedirs(top + '/a/b')
os.symlink('..', top + '/a/up')
for links in False, os._walk_symlinks_as_files:
    print([(path[len(top):], dirs, files) for path, dirs, files in os.walk(top, followlinks=links)])
for path, dirs, files in os.walk(top, topdown=False, followlinks=os._walk_symlinks_as_files):
    for name in files:
        os.unlink(os.path.join(path, name))
    os.rmdir(path)
print(os.path.exists(top))
