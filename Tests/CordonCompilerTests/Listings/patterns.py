def match_it(x):
  match x:
    case 1 | "a" | None:
      return 0
    case [a, b, *rest] if a:
      return a, b, rest
    case [first, *_, last]:
      return first, last
    case {"k": v, **others}:
      return v, others
    case Point(x=0, y=[1 as one]) | Line(one):
      return one
    case other:
      return other
