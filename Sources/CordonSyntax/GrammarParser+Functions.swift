// How are the parameters of functions, lambdas and generic definitions read?

extension GrammarParser {
  mutating func lambda() throws(Failure) -> ExprID {
    if lexer.isClassic { return try classicLambda() }
    let start = position
    try expect(.lambda)
    let parameters = try parameters(until: .colon, annotated: false)
    try expect(.colon)
    let body = try expression()
    return builder.add(.lambda(parameters, body: body), span(from: start))
  }

  /// A parameter list without its brackets, up to the token `end`.
  mutating func parameters(until end: Token.Kind, annotated: Bool) throws(Failure) -> ParametersID {
    if diagnosing {
      let start = position
      if let list = try attempt({ try $0.parameterList(end, annotated) }) { return list }
      if seeksMistakes {
        try from(start) { try $0.mistakenParameters(until: end, annotated: annotated) }
      }
      throw mismatch()
    }
    return try parameterList(end, annotated)
  }

  private mutating func parameterList(
    _ end: Token.Kind, _ annotated: Bool
  ) throws(Failure) -> ParametersID {
    var result = Parameters(
      positionalOnly: .empty, positional: .empty, variadic: nil, keywordOnly: .empty, keywords: nil)
    let base = builder.parameters.count
    var sawDefault = false
    var sawSlash = false
    var sawStar = false
    while current != end {
      if current == .slash {
        if sawSlash || sawStar || builder.parameters.count == base { throw mismatch() }
        advance()
        sawSlash = true
        result.positionalOnly = builder.parameterList(from: base)
      } else if accept(.star) {
        if sawStar { throw mismatch() }
        sawStar = true
        result.positional = builder.parameterList(from: base)
        if current == .comma {
          guard kind(ahead: 1) == .name else {
            advance()
            throw mismatch()
          }
        } else {
          result.variadic = try parameter(annotated: annotated, isVariadic: true)
          if current == .equal { throw mismatch() }
        }
      } else if accept(.doubleStar) {
        result.keywords = try parameter(annotated: annotated, isVariadic: false)
        if current == .equal { throw mismatch() }
        _ = accept(.comma)
        if current != end { throw mismatch() }
        break
      } else {
        var parameter = try parameter(annotated: annotated, isVariadic: false)
        if accept(.equal) {
          parameter.defaultValue = try expression()
          sawDefault = true
        } else if sawDefault && !sawStar {
          throw mismatch()
        }
        builder.parameters.append(parameter)
      }
      if !accept(.comma) { break }
    }
    if current != end { throw mismatch() }
    if sawStar {
      result.keywordOnly = builder.parameterList(from: base)
    } else {
      result.positional = builder.parameterList(from: base)
    }
    return builder.add(result)
  }

  private mutating func parameter(annotated: Bool, isVariadic: Bool) throws(Failure) -> Parameter {
    let start = position
    let name = try name()
    var annotation: ExprID?
    if annotated, accept(.colon) {
      annotation = isVariadic && current == .star ? try starred() : try expression()
    }
    return Parameter(name: name, annotation: annotation, span: span(from: start))
  }

  /// `[T, *Ts, **P]`, or nothing.
  mutating func typeParameters() throws(Failure) -> List<TypeParameter> {
    guard !lexer.isClassic, accept(.leftBracket) else { return .empty }
    if current == .rightBracket {
      if seeksMistakes {
        throw raise("Type parameter list cannot be empty", startingAt: position)
      }
      throw mismatch()
    }
    let base = builder.typeParameters.count
    repeat {
      let start = position
      var kind = TypeParameter.Kind.typeVar(bound: nil)
      let name: NameID
      if accept(.star) {
        kind = .typeVarTuple
        name = try self.name()
        if seeksMistakes, current == .colon { try mistakenBound("TypeVarTuple") }
      } else if accept(.doubleStar) {
        kind = .paramSpec
        name = try self.name()
        if seeksMistakes, current == .colon { try mistakenBound("ParamSpec") }
      } else {
        name = try self.name()
        if accept(.colon) { kind = .typeVar(bound: try expression()) }
      }
      var defaultValue: ExprID?
      if accept(.equal) {
        if case .typeVarTuple = kind, current == .star {
          defaultValue = try starred()
        } else {
          defaultValue = try expression()
        }
      }
      builder.typeParameters.append(
        TypeParameter(kind: kind, name: name, defaultValue: defaultValue, span: span(from: start)))
    } while accept(.comma) && current != .rightBracket
    try expect(.rightBracket)
    return builder.typeParameterList(from: base)
  }

  /// A bound behind a type parameter that takes none.
  private mutating func mistakenBound(_ kind: String) throws(Failure) {
    let colon = position
    advance()
    if let bound = try attempt({ try $0.expression() }) {
      var what = "bound"
      if case .tuple = builder.tree[bound].kind { what = "constraints" }
      throw raise("cannot use \(what) with \(kind)", startingAt: colon)
    }
    move(to: colon)
  }
}
