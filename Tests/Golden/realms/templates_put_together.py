# differs: CPython has no realms
"""A template names nothing hidden, whatever has been done to it since a guest wrote it."""
import rexec

class User:
    def __init__(self, name): self.name = name
PASSWORD = "nobody may know"
user = User("Ann")

r = rexec.RExec()
r.expose("greet", lambda template: (template.strip() + "\n").format(user=user))
r.expose("page", lambda template: f"<p>{template}</p>".format(user=user))
for source in ('greet("{user.__init__.__globals__[PASSWORD]}")', 'page("{user.__init__.__globals__[PASSWORD]}")'):
    try: print("escaped", r.r_eval(source))
    except Exception as e: print("held", e)
