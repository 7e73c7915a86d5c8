// Which names does the text in hand bind itself?
//
// A block that is being typed has not run: its parameters, variables and imports are in no namespace
// yet, and hide what the namespaces have under the same names.

/// What a name of the text stands for, as far as its words tell.
enum Binding: Equatable {
  case opaque
  case route(Route)
  case module(String)
  case member(of: String, String)
  case function(SeenParameters)
}

/// The parameters of a function whose header stands in the text.
struct SeenParameters: Equatable {
  var names: [String] = []
  /// As they are written, without line breaks.
  var text = ""
}

/// The names that a text binds.
struct CompletionBindings {
  private(set) var names: [String: Binding] = [:]
  /// What the text says behind a name and a dot: `self.size` gives `size` to `self`.
  private(set) var attributes: [String: Set<String>] = [:]
  /// The functions of classes, as far as their first parameter says so.
  private(set) var methods: Set<String> = []

  private let scanner: CompletionScanner
  /// Where the names are asked for.
  private let cursor: Int
  /// The functions and classes that the place in hand stands in, by number, with their indentation.
  private var scopes: [(number: Int, indentation: Int)] = []
  private var scopeCount = 0
  private var found: [(name: String, binding: Binding, scope: Int)] = []

  /// - Parameters:
  ///   - cursor: what other functions bind, and what its own statement is about to, is left out.
  ///   - onlyOuter: leave out what stands indented.
  init(_ scanner: CompletionScanner, at cursor: Int = Int.max, onlyOuter: Bool = false) {
    self.scanner = scanner
    self.cursor = cursor
    var start = 0
    var visible: Set<Int>?
    let tokens = scanner.tokens
    for at in tokens.indices {
      if tokens[at].kind == .newline || scanner.isMark(at, ";") {
        start = at + 1
        continue
      }
      if onlyOuter, isIndented(start) { continue }
      if at == start {
        if visible == nil, tokens[at].start >= cursor { visible = scopesAtCursor }
        leaveScopes(indentation(of: tokens[at].start))
        statement(at)
      }
      word(at)
    }
    let seen = visible ?? (cursor == Int.max ? nil : scopesAtCursor)
    for (name, binding, scope) in found where seen?.contains(scope) ?? true {
      if let old = names[name], old != binding {
        names[name] = .opaque
      } else {
        names[name] = binding
      }
    }
  }

  private var scopesAtCursor: Set<Int> {
    let place = min(cursor, scanner.text.count)
    // A line goes on in brackets.
    let line = scanner.tokens.last { $0.kind == .newline && $0.end <= place }?.end ?? 0
    let column = scanner.text[line...].prefix { $0 == 32 || $0 == 9 }.count
    let inside = scopes.filter { $0.indentation < column || isHeader($0.number, line) }
    return Set([0] + inside.map(\.number))
  }

  /// Whether the header of a scope stands in the line that begins at a place.
  private func isHeader(_ number: Int, _ line: Int) -> Bool { headers[number] ?? -1 >= line }

  private func indentation(of place: Int) -> Int {
    let line = scanner.text[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
    return scanner.text[line..<place].prefix { $0 == 32 || $0 == 9 }.count
  }

  private mutating func leaveScopes(_ indentation: Int) {
    while let last = scopes.last, last.indentation >= indentation { scopes.removeLast() }
  }

  /// Where the header of each scope begins.
  private var headers: [Int: Int] = [:]

  private mutating func enterScope(_ at: Int) {
    scopeCount += 1
    headers[scopeCount] = scanner.tokens[at].start
    scopes.append((scopeCount, indentation(of: scanner.tokens[at].start)))
  }

  private func isIndented(_ start: Int) -> Bool {
    guard scanner.tokens.indices.contains(start) else { return false }
    let place = scanner.tokens[start].start
    return place > 0 && scanner.text[place - 1] != 10 && scanner.text[place - 1] != 59
  }

  private func name(_ at: Int) -> String? {
    guard scanner.tokens.indices.contains(at), scanner.tokens[at].kind == .name else { return nil }
    let name = scanner.text(of: scanner.tokens[at])
    return Keywords.all.contains(name) ? nil : name
  }

  private mutating func bind(_ name: String, _ binding: Binding = .opaque) {
    found.append((name, binding, scopes.last?.number ?? 0))
  }

  // MARK: Statements

  private mutating func statement(_ start: Int) {
    if scanner.isName(start, "import") { return imports(start + 1) }
    if scanner.isName(start, "from") { return importsFrom(start + 1) }
    targets(start)
  }

  private mutating func imports(_ start: Int) {
    var at = start
    while let first = name(at) {
      var full = first
      while scanner.isMark(at + 1, "."), let next = name(at + 2) {
        full += "." + next
        at += 2
      }
      if scanner.isName(at + 1, "as"), let short = name(at + 2) {
        bind(short, .module(full))
        at += 2
      } else {
        bind(first, .module(first))
      }
      guard scanner.isMark(at + 1, ",") else { return }
      at += 2
    }
  }

  private mutating func importsFrom(_ start: Int) {
    var at = start
    var module = ""
    while at < scanner.tokens.count, !scanner.isName(at, "import") {
      if scanner.tokens[at].kind == .newline { return }
      module += scanner.text(of: scanner.tokens[at])
      at += 1
    }
    at += 1
    if scanner.isMark(at, "(") { at += 1 }
    while let member = name(at) {
      var bound = member
      if scanner.isName(at + 1, "as"), let short = name(at + 2) {
        bound = short
        at += 2
      }
      bind(bound, .member(of: module, member))
      guard scanner.isMark(at + 1, ",") else { return }
      at += 2
    }
  }

  /// `a = b = ...`, `a, b = ...`, `a: T = ...` and `a += ...`.
  private mutating func targets(_ start: Int) {
    if scanner.tokens[start].start <= cursor {
      let end = scanner.tokens[start...].first { $0.kind == .newline }?.start
      if end ?? Int.max >= cursor { return }
    }
    var found: [String] = []
    var at = start
    while at < scanner.tokens.count, scanner.tokens[at].kind != .newline {
      if let name = name(at), !scanner.isMark(at + 1, "."), !scanner.isMark(at + 1, "("),
        !scanner.isMark(at + 1, "[")
      {
        found.append(name)
        at += 1
        if scanner.isMark(at, ":"), found.count == 1, at == start + 1 {
          bind(name)
          return
        }
        if scanner.isMark(at, "=") {
          let value = value(at + 1)
          for name in found { bind(name, found.count == 1 ? value : .opaque) }
          found = []
          at += 1
        }
      } else if scanner.isMark(at, ",") || scanner.isMark(at, "*") || scanner.isMark(at, "(")
        || scanner.isMark(at, ")")
      {
        at += 1
      } else {
        return
      }
    }
  }

  /// What stands from a token to the end of its line, if that is one plain expression.
  private func value(_ start: Int) -> Binding {
    var end = start
    var depth = 0
    while end < scanner.tokens.count, depth > 0 || !scanner.isMark(end, ";") {
      if scanner.tokens[end].kind == .newline { break }
      if scanner.isOpening(end) { depth += 1 }
      if scanner.isClosing(end) { depth -= 1 }
      end += 1
    }
    guard let found = scanner.route(endingWith: end - 1, from: start), found.first == start else {
      return .opaque
    }
    return .route(found.route)
  }

  // MARK: Words anywhere

  private mutating func word(_ at: Int) {
    if scanner.isName(at, "def") { return function(at) }
    if scanner.isName(at, "class"), let name = name(at + 1) {
      bind(name)
      return enterScope(at)
    }
    if scanner.isName(at, "lambda") { return parameters(at + 1, until: ":") }
    if scanner.isName(at, "for") { return loopNames(at + 1) }
    if scanner.isName(at, "as"), let name = name(at + 1), !scanner.isName(at - 2, "import"),
      !found.contains(where: { $0.name == name })
    {
      return bind(name)
    }
    if scanner.isMark(at, ":="), let name = name(at - 1) { return bind(name) }
    if scanner.isMark(at, "."), !scanner.isMark(at - 2, "."), let owner = name(at - 1),
      let attribute = name(at + 1)
    {
      attributes[owner, default: []].insert(attribute)
    }
  }

  private mutating func function(_ at: Int) {
    guard let name = name(at + 1), scanner.isMark(at + 2, "(") else { return }
    var seen = SeenParameters()
    var parameters: [String] = []
    var depth = 1
    var place = at + 3
    while place < scanner.tokens.count, depth > 0 {
      if scanner.isOpening(place) { depth += 1 }
      if scanner.isClosing(place) { depth -= 1 }
      if depth == 1, let parameter = self.name(place), isParameter(place) {
        parameters.append(parameter)
        if !scanner.isMark(place - 1, "*"), !scanner.isMark(place - 1, "**") {
          seen.names.append(parameter)
        }
      }
      if depth == 1, scanner.isMark(place, "/") { seen.names = [] }
      if depth > 0 {
        let text = scanner.text(of: scanner.tokens[place])
        seen.text += text == "," ? ", " : text
      }
      place += 1
    }
    seen.text = "(" + seen.text + ")"
    if let first = parameters.first, first == "self" || first == "cls" {
      methods.insert(name)
    } else {
      bind(name, depth == 0 ? .function(seen) : .opaque)
    }
    enterScope(at)
    for parameter in parameters { bind(parameter) }
  }

  private func isParameter(_ at: Int) -> Bool {
    ["(", ",", "*", "**"].contains { (mark: StaticString) in scanner.isMark(at - 1, mark) }
  }

  private mutating func parameters(_ start: Int, until end: StaticString) {
    var at = start
    while at < scanner.tokens.count, !scanner.isMark(at, end) {
      if let name = name(at), at == start || isParameter(at) { bind(name) }
      if scanner.tokens[at].kind == .newline { return }
      at += 1
    }
  }

  private mutating func loopNames(_ start: Int) {
    var at = start
    while at < scanner.tokens.count, !scanner.isName(at, "in") {
      if scanner.tokens[at].kind == .newline || scanner.isMark(at, ":") { return }
      if let name = name(at), !scanner.isMark(at - 1, "."), !scanner.isMark(at + 1, "."),
        !scanner.isMark(at + 1, "[")
      {
        bind(name)
      }
      at += 1
    }
  }
}
