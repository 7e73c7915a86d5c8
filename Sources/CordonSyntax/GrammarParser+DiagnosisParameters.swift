// Which mistakes are known in parameter lists?

extension GrammarParser {
  /// Looks for mistakes in a parameter list that could not be read.
  mutating func mistakenParameters(
    until end: Token.Kind, annotated: Bool
  ) throws(Failure) {
    let start = position
    try mistakenParameterOrder(start, end, annotated)
    move(to: start)
    try mistakenStars(start, end, annotated)
    move(to: start)
  }

  /// Reads one plain parameter and its default, if any.
  private mutating func plainParameter(
    _ annotated: Bool, _ end: Token.Kind
  ) throws(Failure) -> (first: Int, last: Int, hasDefault: Bool)? {
    guard current == .name else { return nil }
    let index = position
    advance()
    if annotated, accept(.colon) { _ = try expression() }
    let last = position - 1
    guard current == .equal else { return (index, last, false) }
    if kind(ahead: 1) == .comma || (annotated && kind(ahead: 1) == end) {
      throw raise("expected default value expression", token: position)
    }
    advance()
    _ = try expression()
    return (index, last, true)
  }

  private func name(_ annotated: Bool) -> String { annotated ? "Function" : "Lambda expression" }

  private mutating func mistakenParameterOrder(
    _ start: Int, _ end: Token.Kind, _ annotated: Bool
  ) throws(Failure) {
    if current == .slash, kind(ahead: 1) == .comma {
      throw raise("at least one argument must precede /", token: position)
    }
    var sawSlash = false
    var sawStar = false
    var sawDefault = false
    while current != end {
      if current == .slash {
        if position == start { return }
        if sawStar { throw raise("/ must be ahead of *", token: position) }
        if sawSlash { throw raise("/ may appear only once", token: position) }
        sawSlash = true
        advance()
        if current == .star {
          throw raise("expected comma between / and *", token: position)
        }
      } else if current == .star {
        if sawStar { return }
        sawStar = true
        advance()
        if current == .name {
          advance()
          if annotated, accept(.colon) {
            _ = current == .star ? try starred() : try expression()
          }
        } else if current != .comma {
          return
        }
      } else if current == .leftParen {
        if sawStar || sawSlash { return }
        try parenthesizedParameters(annotated)
        return
      } else {
        guard let parameter = try plainParameter(annotated, end) else { return }
        if !parameter.hasDefault && sawDefault && !sawStar {
          guard current == .comma || current == end else { return }
          throw raise(
            "parameter without a default follows parameter with a default",
            tokens: parameter.first, parameter.last)
        }
        if parameter.hasDefault { sawDefault = true }
      }
      if !accept(.comma) { return }
    }
  }

  private mutating func parenthesizedParameters(_ annotated: Bool) throws(Failure) {
    let open = position
    advance()
    var count = 0
    while current == .name {
      advance()
      count += 1
      if !accept(.comma) { break }
    }
    if count > 0, current == .rightParen {
      throw raise("\(name(annotated)) parameters cannot be parenthesized", tokens: open, position)
    }
  }

  private mutating func mistakenStars(
    _ start: Int, _ end: Token.Kind, _ annotated: Bool
  ) throws(Failure) {
    var sawStar = false
    while current != end {
      if current == .slash {
        advance()
      } else if current == .star {
        let star = position
        if sawStar { throw raise("* argument may appear only once", token: star) }
        sawStar = true
        advance()
        if current == end { throw bareStar(star, annotated) }
        if current == .comma {
          if kind(ahead: 1) == end || kind(ahead: 1) == .doubleStar {
            throw bareStar(star, annotated)
          }
        } else {
          try expect(.name)
          if annotated, accept(.colon) {
            _ = current == .star ? try starred() : try expression()
          }
          if current == .equal {
            throw raise("var-positional argument cannot have default value", token: position)
          }
        }
      } else if accept(.doubleStar) {
        try expect(.name)
        if annotated, accept(.colon) { _ = try expression() }
        if current == .equal {
          throw raise("var-keyword argument cannot have default value", token: position)
        }
        guard accept(.comma) else { return }
        switch current {
        case .name, .star, .doubleStar, .slash:
          throw raise("arguments cannot follow var-keyword argument", token: position)
        default: return
        }
      } else {
        guard try plainParameter(annotated, end) != nil else { return }
      }
      if !accept(.comma) { return }
    }
  }

  private mutating func bareStar(_ star: Int, _ annotated: Bool) -> Failure {
    if !annotated { return raiseAtFurthest("named arguments must follow bare *") }
    return raise("named arguments must follow bare *", token: star)
  }
}
