// Which value does the text before a dot or bracket mean?
//
// Only what can be found by looking: names, attributes, items under plain keys, literals, and what
// calling a class gives. Anything else has no route.

/// A way to a value.
public indirect enum Route: Equatable, Sendable {
  case name(String)
  case attribute(Route, String)
  case item(Route, SeenKey)
  /// What calling it gives.
  case call(Route)
  /// A value of a built-in type, by its name.
  case literal(String)
  /// A module that the text itself imports.
  case module(String)

  /// The name that it begins with.
  var root: String? {
    switch self {
    case .name(let name): name
    case .attribute(let route, _), .item(let route, _), .call(let route): route.root
    case .literal, .module: nil
    }
  }

  /// The same from another beginning.
  func replacingRoot(_ root: Route) -> Route {
    switch self {
    case .name: root
    case .attribute(let route, let name): .attribute(route.replacingRoot(root), name)
    case .item(let route, let key): .item(route.replacingRoot(root), key)
    case .call(let route): .call(route.replacingRoot(root))
    case .literal, .module: self
    }
  }
}

extension CompletionScanner {
  /// The expression that ends with a token, and the number of its first one; nil when it has no route,
  /// or one of more steps than anybody types.
  func route(
    endingWith last: Int, from first: Int = 0, depth: Int = 0
  ) -> (route: Route, first: Int)? {
    guard last >= first, tokens.indices.contains(last), depth < 100 else { return nil }
    let token = tokens[last]
    switch token.kind {
    case .name:
      let name = text(of: token)
      if isMark(last - 1, "."), last - 1 >= first {
        guard let owner = route(endingWith: last - 2, from: first, depth: depth + 1) else {
          return nil
        }
        return (.attribute(owner.route, name), owner.first)
      }
      switch name {
      case "True", "False": return (.literal("bool"), last)
      case "None": return (.literal("NoneType"), last)
      default: return Keywords.all.contains(name) ? nil : (.name(name), last)
      }
    case .number: return (.literal(typeOfNumber(token)), last)
    case .string:
      var start = last
      while start > first, tokens[start - 1].kind == .string { start -= 1 }
      let quote = text[tokens[start].start..<tokens[start].end].firstIndex { $0 == 34 || $0 == 39 }
      let prefix = text[tokens[start].start..<(quote ?? tokens[start].start)]
      return (.literal(prefix.contains { $0 | 0x20 == UInt8(ascii: "b") } ? "bytes" : "str"), start)
    case .mark: return bracketed(last, first, depth + 1)
    case .newline: return nil
    }
  }

  private func bracketed(
    _ last: Int, _ first: Int, _ depth: Int
  ) -> (route: Route, first: Int)? {
    guard let open = opening(of: last), open >= first else { return nil }
    let isTrailer = endsOperand(open - 1) && open > first
    let isEmpty = open + 1 == last
    if isMark(last, ")") {
      if isTrailer {
        return route(endingWith: open - 1, from: first, depth: depth)
          .map { (.call($0.route), $0.first) }
      }
      if isEmpty || hasAtTop(",", open, last) { return (.literal("tuple"), open) }
      guard let inner = route(endingWith: last - 1, from: open + 1, depth: depth),
        inner.first == open + 1
      else {
        return nil
      }
      return (inner.route, open)
    }
    if isMark(last, "]") {
      if !isTrailer { return (.literal("list"), open) }
      guard let owner = route(endingWith: open - 1, from: first, depth: depth),
        let key = key(open, last)
      else {
        return nil
      }
      return (.item(owner.route, key), owner.first)
    }
    guard isMark(last, "}"), !isTrailer else { return nil }
    return (.literal(isEmpty || hasAtTop(":", open, last) ? "dict" : "set"), open)
  }

  /// The plain key between two brackets.
  private func key(_ open: Int, _ close: Int) -> SeenKey? {
    if open + 2 == close, tokens[open + 1].kind == .string {
      return plainString(tokens[open + 1]).map { .text($0) }
    }
    let isNegative = open + 3 == close && isMark(open + 1, "-")
    if isNegative || open + 2 == close, tokens[close - 1].kind == .number,
      let number = Int(text(of: tokens[close - 1]))
    {
      return .number(isNegative ? -number : number)
    }
    let isLiteral = tokens[open + 1..<close].allSatisfy {
      $0.kind != .name || Keywords.values.contains(text(of: $0))
    }
    return isLiteral ? written(open + 1..<close).map { .literal($0) } : nil
  }

  /// The value of a string literal without escapes.
  func plainString(_ token: Token) -> String? {
    let literal = text(of: token)
    guard let quote = literal.first, quote == "'" || quote == "\"", literal.count >= 2,
      literal.last == quote, !literal.contains("\\"),
      !literal.hasPrefix(String([quote, quote, quote]))
    else { return nil }
    return String(literal.dropFirst().dropLast())
  }

  /// The bracket that a closing one belongs to.
  func opening(of close: Int) -> Int? {
    var depth = 0
    var at = close
    while at >= 0 {
      if isClosing(at) { depth += 1 }
      if isOpening(at) {
        depth -= 1
        if depth == 0 { return at }
      }
      if tokens[at].kind == .newline { return nil }
      at -= 1
    }
    return nil
  }

  /// Whether a mark stands between two brackets and in no further ones.
  private func hasAtTop(_ mark: StaticString, _ open: Int, _ close: Int) -> Bool {
    var depth = 0
    for at in open + 1..<close {
      if isOpening(at) { depth += 1 }
      if isClosing(at) { depth -= 1 }
      if depth == 0, isMark(at, mark) { return true }
    }
    return false
  }

  func isOpening(_ at: Int) -> Bool { isMark(at, "(") || isMark(at, "[") || isMark(at, "{") }

  func isClosing(_ at: Int) -> Bool { isMark(at, ")") || isMark(at, "]") || isMark(at, "}") }

  /// Whether a value may end with the token, so that a bracket behind it belongs to it.
  func endsOperand(_ at: Int) -> Bool {
    guard tokens.indices.contains(at) else { return false }
    switch tokens[at].kind {
    case .name:
      let name = text(of: tokens[at])
      return !Keywords.all.contains(name) || Keywords.values.contains(name)
    case .string, .number: return true
    case .mark: return isClosing(at) || isMark(at, "...")
    case .newline: return false
    }
  }

  private func typeOfNumber(_ token: Token) -> String {
    let digits = text(of: token).lowercased()
    if digits.hasPrefix("0x") || digits.hasPrefix("0b") || digits.hasPrefix("0o") { return "int" }
    if digits.hasSuffix("j") { return "complex" }
    return digits.contains(".") || digits.contains("e") ? "float" : "int"
  }
}

/// The words of the language.
enum Keywords {
  static let values: Set<String> = ["False", "None", "True"]
  /// Those that an operand may begin with.
  static let operands = ["False", "None", "True", "await", "lambda", "not", "yield"]
  /// Those that may follow one.
  static let operators = [
    "and", "as", "async", "else", "for", "from", "if", "in", "is", "not", "or",
  ]
  /// Those that begin a statement, with what they do.
  static let statements: [(name: String, detail: String)] = [
    ("assert", "fail unless a condition holds"), ("async", "begin a coroutine, loop or context"),
    ("break", "leave a loop"), ("class", "define a class"),
    ("continue", "go on with the next turn of a loop"), ("def", "define a function"),
    ("del", "forget names, attributes or items"), ("elif", "another condition"),
    ("else", "what happens otherwise"), ("except", "handle an exception"),
    ("finally", "what happens in any case"), ("for", "loop over items"),
    ("from", "import names of a module"), ("global", "names that belong to the module"),
    ("if", "a condition"), ("import", "import a module"),
    ("match", "compare with patterns"), ("case", "a pattern"),
    ("nonlocal", "names that belong to the function outside"), ("pass", "do nothing"),
    ("raise", "raise an exception"), ("return", "leave a function with a value"),
    ("try", "handle exceptions"), ("while", "loop as long as"),
    ("with", "enter a context"),
  ]
  /// Those that are names elsewhere.
  static let soft: Set<String> = ["match", "case"]
  static let all: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    "yield",
  ]
  /// Those that nothing of the same statement follows as a word.
  static let standAlone: Set<String> = [
    "False", "None", "True", "break", "continue", "pass", "else", "finally", "try",
  ]
}
