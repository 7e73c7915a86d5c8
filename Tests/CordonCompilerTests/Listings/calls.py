def call(self, f, a, b, *args, **kwargs):
  x = f(a, g(b), 1)
  self.m(a).n(b, 2).o()
  self.m(f(a))
  f(a, key=b)
  self.m(a, key=b)
  f(*args)
  f(a, *args, b, k=1, **kwargs)
  return f(x)
