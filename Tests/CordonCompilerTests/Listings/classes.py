@register
class A(B, metaclass=M):
  """Doc."""
  x: int = 1

  def f(self, a, b=2, *, c: str = "x") -> None:
    self.y = a
    return super().f(a, k=__class__)

class G[T: int, *Ts](A):
  type Pair = tuple[T, x]
  def g[U](self, u: U) -> T: ...
