# differs: CPython has no rexec
# Restricted code goes from an open directory where it may go by the path; the number of a directory
# opens nothing that its rules keep closed.
import os
import rexec

root = "/tmp/cordon-golden-restricted"
os.system(f"rm -rf {root}")
for folder in "", "/open", "/closed", "/mine":
    os.mkdir(root + folder)
for name in "open/f", "closed/f":
    with open(f"{root}/{name}", "w") as file:
        file.write(name)
os.symlink("../closed/f", root + "/open/l")

r = rexec.RExec()
for line in f"""allow read {root}/**
deny read {root}/closed
deny read {root}/closed/**
allow write {root}/mine/**""".splitlines():
    r.edit(line)
for name in ("open close read listdir scandir stat lstat access readlink mkdir rmdir unlink rename link symlink "
             "chmod chown utime fstat chdir O_RDONLY R_OK").split():
    r.edit("allow os " + name)
main = r.add_module("__main__").__dict__
main["root"] = root
main["closed"] = os.open(root + "/closed", os.O_RDONLY)
main["whole"] = os.open(root, os.O_RDONLY)
main["slash"] = os.open("/", os.O_RDONLY)
r.r_exec("""
import os

def told(name, *arguments, **keywords):
    try:
        print(name, arguments[:1], getattr(os, name)(*arguments, **keywords))
    except (OSError, NotImplementedError, AttributeError) as error:
        print(name, arguments[:1], type(error).__name__, error)

open_, mine = os.open(root + '/open', os.O_RDONLY), os.open(root + '/mine', os.O_RDONLY)
file = os.open('f', os.O_RDONLY, dir_fd=open_)
print(os.read(file, 100), os.stat('f', dir_fd=open_).st_size, sorted(os.listdir(open_)))
print(os.readlink('l', dir_fd=open_), os.access('f', os.R_OK, dir_fd=open_))
print(sorted((entry.name, entry.is_symlink()) for entry in os.scandir(open_)))
told('open', 'l', os.O_RDONLY, dir_fd=open_)
told('open', '../closed/f', os.O_RDONLY, dir_fd=open_)
told('stat', '../closed', dir_fd=open_)
told('access', '../closed/f', os.R_OK, dir_fd=open_)
for number in closed, whole, slash:
    told('open', 'f', os.O_RDONLY, dir_fd=number)
    told('open', 'closed/f', os.O_RDONLY, dir_fd=number)
    told('stat', root[1:] + '/closed/f', dir_fd=number)
told('listdir', closed)
told('scandir', closed)
told('chdir', closed)
told('stat', closed)
told('stat', 'f', dir_fd=file)
told('stat', 'f', dir_fd=99)
told('stat', '', dir_fd=open_)
told('mkdir', 'd', dir_fd=open_)
told('unlink', 'f', dir_fd=open_)
told('chmod', 'f', 0o600, dir_fd=open_)
told('utime', 'f', dir_fd=open_)
told('rename', 'f', 'f', src_dir_fd=open_, dst_dir_fd=mine)
told('link', 'l', 'f', src_dir_fd=open_, dst_dir_fd=mine)
told('link', 'l', 'f', src_dir_fd=open_, dst_dir_fd=mine, follow_symlinks=False)
told('mkdir', 'd', dir_fd=mine)
told('symlink', '../closed/f', 's', dir_fd=mine)
told('open', 's', os.O_RDONLY, dir_fd=mine)
told('rename', 'd', 'e', src_dir_fd=mine, dst_dir_fd=mine)
told('rmdir', 'e', dir_fd=mine)
told('unlink', 's', dir_fd=mine)
""")
print(sorted(os.listdir(root)), os.listdir(root + "/mine"), sorted(os.listdir(root + "/open")))
os.system(f"rm -rf {root}")
