# differs: CPython has no realms
"""A guest's text is copied as the text that it is to trusted code."""
import copy, rexec
r = rexec.RExec()
@r.expose
def submit(request):
    if request["path"] not in ("/srv/public/a.txt",): raise ValueError("not allowed")
    job = copy.deepcopy(request)
    print("escaped" if job["path"] != "/srv/public/a.txt" else "held", repr(job["path"]))
r.r_exec('''
class Path(str):
    def __deepcopy__(self, memo): return "/etc/shadow"
class Path2(str):
    def __reduce_ex__(self, protocol): return str, ("/etc/shadow",)
submit({"path": Path("/srv/public/a.txt")})
submit({"path": Path2("/srv/public/a.txt")})
''')
