// What may follow what was typed?
//
// A pure machine: a text, a place in it and a view of the namespaces become candidates. The text
// tells what is wanted (`CompletionScanner`, `CompletionRoute`, `CompletionBindings`), the view has the
// names.

import CordonPolicy
import CordonRuntime
import CordonSyntax

/// What may be put in the place of the word before the cursor.
public struct Completion: Equatable, Sendable {
  public struct Candidate: Equatable, Sendable {
    /// What stands for the word.
    public var text: String
    /// What the menu shows.
    public var label: String
    /// What is added when the candidate is the only one or is chosen: a quote, a blank.
    public var ending: String
    /// It is shown so that the reason is known, and cannot be chosen.
    public var isDenied: Bool
    var detail: Detail

    init(
      _ text: String, label: String? = nil, ending: String = "", isDenied: Bool = false,
      detail: Detail = .text("")
    ) {
      self.text = text
      self.label = label ?? text
      self.ending = ending
      self.isDenied = isDenied
      self.detail = detail
    }
  }

  /// Where the description of a candidate comes from, which is looked up when it is shown.
  enum Detail: Equatable, Sendable {
    case text(String)
    case name(String, NameSpace, asked: Bool)
  }

  /// Where the word begins, in bytes of UTF-8. It ends at the cursor.
  public var start: Int
  /// In the order in which they are shown.
  public var candidates: [Candidate]

  /// What all candidates that may be chosen begin with.
  public var common: String {
    let texts = candidates.lazy.filter { !$0.isDenied }.map(\.text)
    guard let first = texts.first.map({ Array($0.utf8) }) else { return "" }
    var count = first.count
    for text in texts.dropFirst() {
      var same = 0
      for byte in text.utf8 {
        if same == count || first[same] != byte { break }
        same += 1
      }
      count = same
    }
    // A character is common as a whole or not at all.
    while count < first.count, count > 0, first[count] & 0xc0 == 0x80 { count -= 1 }
    return String(decoding: first[..<count], as: UTF8.self)
  }
}

/// Completes words of Python.
struct CompletionMachine {
  let view: any CompletionView
  let realm: RealmName
  let text: [UInt8]
  let cursor: Int
  /// Where the program begins: a command may stand before it.
  var first = 0

  var scanner: CompletionScanner
  private var prefix = ""
  private var start: Int

  init(view: any CompletionView, realm: RealmName, text: [UInt8], cursor: Int) {
    self.view = view
    self.realm = realm
    self.text = text
    self.cursor = cursor
    scanner = CompletionScanner(text, upTo: cursor)
    start = cursor
    if let last = scanner.tokens.last, last.end == cursor, last.kind == .name,
      scanner.ending == .code
    {
      prefix = scanner.text(of: last)
      start = last.start
      scanner = CompletionScanner(text, upTo: start)
    }
  }

  /// Nil when nothing can be said.
  func complete() -> Completion? {
    switch scanner.ending {
    case .comment, .formatSpec: return nil
    case .string(let string): return complete(string)
    case .code: break
    }
    let last = scanner.tokens.count - 1
    // What stands right behind a value is no word yet.
    if last >= scanner.firstToken, scanner.tokens[last].end == start, prefix.isEmpty,
      let found = number(last)
    {
      return found
    }
    if last >= 0, scanner.tokens[last].end == start, scanner.endsOperand(last) { return nil }
    if let imported = importCompletion() { return imported.candidates.isEmpty ? nil : imported }
    if scanner.isMark(last, "."), last >= scanner.firstToken { return attributes(behind: last - 1) }
    if bindsHere(last) { return nil }
    return word(behind: last)
  }

  func result(_ candidates: [Completion.Candidate], from start: Int) -> Completion? {
    candidates.isEmpty ? nil : Completion(start: start, candidates: candidates)
  }

  // MARK: Names

  static func isWanted(_ name: String, _ prefix: String) -> Bool {
    prefix.utf8.first == 95 || name.utf8.first != 95
  }

  /// One's own first, then small letters, then capitals, then what begins with an underscore.
  private static func rank(_ name: String, isOwn: Bool) -> Int {
    switch name.utf8.first ?? 0 {
    case 95: 3
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): isOwn ? 0 : 2
    default: isOwn ? 0 : 1
    }
  }

  private static func sorted(_ names: [SeenName]) -> [SeenName] {
    names.sorted {
      let (a, b) = (rank($0.name, isOwn: $0.isOwn), rank($1.name, isOwn: $1.isOwn))
      return a == b ? $0.name < $1.name : a < b
    }
  }

  /// Whether names in their order hold one.
  private static func holds(_ names: ArraySlice<SeenName>, _ name: String) -> Bool {
    var (low, high) = (names.startIndex, names.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < names.endIndex && names[low].name == name
  }

  /// Candidates of names; the denied ones only where there is nothing else.
  private func candidates(_ names: [SeenName], _ space: NameSpace) -> [Completion.Candidate] {
    let names = Self.sorted(names)
    let own = names.prefix { $0.isOwn && $0.name.utf8.first != 95 }
    var last = ""
    var free: [Completion.Candidate] = []
    var denied: [Completion.Candidate] = []
    for (index, name) in names.enumerated() where Self.isWanted(name.name, prefix) {
      // The same names stand beside each other, or the other one is one's own.
      if name.name == last || index >= own.count && Self.holds(own, name.name) { continue }
      last = name.name
      switch name.standing {
      case .free, .asked:
        free.append(
          .init(name.name, detail: .name(name.name, space, asked: name.standing == .asked)))
      case .denied(let reason):
        denied.append(.init(name.name, isDenied: true, detail: .text("denied: " + reason)))
      }
    }
    return free.isEmpty ? denied : free
  }

  /// The bindings of the whole text; of what is before the cursor where more cannot be told apart.
  var bindings: CompletionBindings {
    var rest = text
    // The word that is being typed binds nothing.
    rest.removeSubrange(start..<cursor)
    return CompletionBindings(CompletionScanner(rest, upTo: rest.count), at: start)
  }

  private func word(behind last: Int) -> Completion? {
    let isOperandDone = last >= scanner.firstToken && scanner.endsOperand(last)
    var found: [Completion.Candidate] = []
    if isOperandDone, !followsSoftKeyword(last) {
      found = Keywords.operators.filter { $0.hasPrefix(prefix) }.map { .init($0, ending: " ") }
      return result(found, from: start)
    }
    let bindings = bindings
    found += keywordArguments(last, bindings)
    if let keys = keys(behind: last, prefix, bindings) { found += keys }
    // Where anything may stand, what is asked for here comes alone.
    if prefix.isEmpty, !found.isEmpty { return result(found, from: start) }
    var more = textWords(last, bindings)
    for key in found { more[key.text] = nil }
    let known = Set(more.keys).union(found.map(\.text))
    var names = view.names(in: .top, beginning: prefix, realm: realm)
      .filter { !known.contains($0.name) }
    if !found.isEmpty || !more.isEmpty {
      names.removeAll { if case .denied = $0.standing { true } else { false } }
    }
    names += more.keys.map { SeenName($0, isOwn: bindings.names[$0] != nil) }
    found += candidates(names, .top).map { more[$0.text] ?? $0 }
    return opened(result(found, from: start), in: .top)
  }

  /// The words that the text itself and the language give.
  private func textWords(
    _ last: Int, _ bindings: CompletionBindings
  ) -> [String: Completion.Candidate] {
    var words: [String: Completion.Candidate] = [:]
    for (name, binding) in bindings.names
    where name.hasPrefix(prefix) && Self.isWanted(name, prefix) {
      words[name] = .init(name, detail: .text(Self.detail(of: binding)))
    }
    for keyword in Keywords.operands where keyword.hasPrefix(prefix) {
      words[keyword] = .init(keyword, ending: Self.ending(of: keyword), detail: .text("keyword"))
    }
    guard beginsStatement(last) else { return words }
    for (keyword, detail) in Keywords.statements
    where keyword.hasPrefix(prefix) && (!Keywords.soft.contains(keyword) || words[keyword] == nil) {
      words[keyword] = .init(
        keyword, ending: Self.ending(of: keyword), detail: .text("keyword: " + detail))
    }
    return words
  }

  private static func detail(of binding: Binding) -> String {
    switch binding {
    case .function(let seen): seen.text
    case .module(let name): "module \(name)"
    case .member(let module, _): "from \(module)"
    case .route(.literal(let type)): type
    case .route, .opaque: "of this text"
    }
  }

  private static func ending(of keyword: String) -> String {
    if keyword == "try" || keyword == "finally" || keyword == "else" { return ":" }
    return Keywords.standAlone.contains(keyword) ? "" : " "
  }

  /// A word that is complete already, and the only one, opens its call.
  private func opened(_ completion: Completion?, in space: NameSpace) -> Completion? {
    guard var completion, completion.candidates.count == 1,
      completion.candidates[0].text == prefix, !completion.candidates[0].isDenied,
      completion.candidates[0].ending.isEmpty, byte(cursor) != UInt8(ascii: "("),
      view.isCallable(prefix, in: space, realm: realm)
    else { return completion }
    completion.candidates[0].ending = "("
    return completion
  }

  func byte(_ at: Int) -> UInt8 { at < text.count ? text[at] : 0 }

  // MARK: Attributes

  private func attributes(behind last: Int) -> Completion? {
    guard let found = scanner.route(endingWith: last, from: scanner.firstToken) else { return nil }
    let bindings = bindings
    guard let route = resolved(found.route, bindings) else {
      guard case .name(let owner) = found.route else { return nil }
      var names = bindings.attributes[owner] ?? []
      if owner == "self" || owner == "cls" { names.formUnion(bindings.methods) }
      return result(
        names.filter { $0.hasPrefix(prefix) && Self.isWanted($0, prefix) }.sorted()
          .map { .init($0, detail: .text("of this text")) }, from: start)
    }
    var space = NameSpace.attributes(route)
    // A module that the text imports has not come yet.
    if case .module(let name) = route { space = .module(name) }
    let names = view.names(in: space, beginning: prefix, realm: realm)
    return opened(result(candidates(names, space), from: start), in: space)
  }

  /// The way through the namespaces, minding what the text itself binds; nil when only running it
  /// would tell.
  func resolved(_ route: Route, _ bindings: CompletionBindings, depth: Int = 0) -> Route? {
    guard depth < 8, let root = route.root, let binding = bindings.names[root] else { return route }
    switch binding {
    case .opaque, .function: return nil
    case .module(let name): return route.replacingRoot(.module(name))
    case .member(let module, let name):
      return route.replacingRoot(.attribute(.module(module), name))
    case .route(let value):
      if value.root == root { return nil }
      return resolved(value, bindings, depth: depth + 1).map { route.replacingRoot($0) }
    }
  }

  // MARK: Arguments

  /// What the call in hand takes by name, at the beginning of an argument.
  private func keywordArguments(
    _ last: Int, _ bindings: CompletionBindings
  ) -> [Completion.Candidate] {
    guard let open = scanner.openBracket, scanner.isMark(open, "("),
      open > scanner.firstToken, scanner.endsOperand(open - 1),
      scanner.isMark(last, ",") || last == open
    else { return [] }
    guard !scanner.isName(open - 2, "class") else { return [] }
    guard let callee = scanner.route(endingWith: open - 1, from: scanner.firstToken) else {
      return []
    }
    var names: [String] = []
    if case .name(let name) = callee.route, case .function(let seen)? = bindings.names[name] {
      names = seen.names
    } else if let route = resolved(callee.route, bindings) {
      names = view.keywords(of: route, realm: realm)
    }
    var given: Set<String> = []
    var depth = 0
    for at in open + 1..<max(scanner.tokens.count, open + 1) {
      if scanner.isOpening(at) { depth += 1 }
      if scanner.isClosing(at) { depth -= 1 }
      if depth == 0, scanner.isMark(at + 1, "="), scanner.tokens[at].kind == .name {
        given.insert(scanner.text(of: scanner.tokens[at]))
      }
    }
    return names.compactMap { keyword in
      let name = keyword.prefix { $0 != "=" }
      guard name.hasPrefix(prefix), !given.contains(String(name)) else { return nil }
      let value = keyword.dropFirst(name.count + 1)
      return .init(
        name + "=", detail: .text(value.isEmpty ? "argument" : "argument, else \(value)"))
    }
  }

  // MARK: Strings

  private func complete(_ string: CompletionScanner.OpenString) -> Completion? {
    let quote = Unicode.Scalar(string.quote)
    let body = StringBody(
      quote: quote, isBytes: string.isBytes, isRaw: string.isRaw, isFormatted: string.isFormatted)
    let typed = TypedString(body: body, text: Array(text[string.content..<cursor]))
    guard !string.isTriple, typed.isWhole else { return nil }
    let isClosed = byte(cursor) == string.quote
    let last = scanner.tokens.count - 1
    let bindings = CompletionBindings(scanner, at: string.start)
    if let keys = keysInString(last, typed, isClosed, bindings) {
      return result(keys, from: string.content)
    }
    let (folder, base) = typed.parted
    guard let folder else { return nil }
    let ending = isClosed ? "" : String(quote)
    let files = view.files(in: folder.isEmpty ? "." : folder, realm: realm)
    return result(
      Self.files(files, showsHidden: base.text.first == UInt8(ascii: "."), ending) { file in
        base.candidate(body.isBytes ? file.bytes : file.escaped)
      }, from: cursor - base.text.count)
  }

  /// Files as candidates.
  ///
  /// - Parameter written: how a name is written; nil for one that is not meant or cannot be.
  static func files(
    _ files: [SeenFile], showsHidden: Bool, _ ending: String, written: (SeenFile) -> String?
  ) -> [Completion.Candidate] {
    files.filter { showsHidden || $0.bytes.first != UInt8(ascii: ".") }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      .compactMap { file in
        guard let name = written(file) else { return nil }
        return .init(
          name + (file.isFolder ? "/" : ""), ending: file.isFolder ? "" : ending,
          detail: .text(file.isFolder ? "folder" : ""))
      }
  }

  // MARK: Statements

  /// Where the statement that the place belongs to begins, as far as words tell.
  private func statementStart(_ last: Int) -> Int {
    var at = last
    var depth = 0
    while at >= 0 {
      if scanner.isClosing(at) { depth += 1 }
      if scanner.isOpening(at) { depth = max(depth - 1, 0) }
      if depth == 0,
        scanner.tokens[at].kind == .newline || scanner.isMark(at, ";") || scanner.isMark(at, ":")
      {
        return at + 1
      }
      at -= 1
    }
    return 0
  }

  private func beginsStatement(_ last: Int) -> Bool {
    guard scanner.openBracket == nil, scanner.firstToken == 0 else { return false }
    if scanner.isMark(last, ":") { return isHeader(statementStart(last - 1)) }
    return last < 0 || scanner.tokens[last].kind == .newline || scanner.isMark(last, ";")
      || scanner.isName(last, "async")
  }

  private func isHeader(_ start: Int) -> Bool {
    let words: [StaticString] = [
      "if", "elif", "else", "while", "for", "try", "except", "finally", "with", "def", "class",
      "async", "match", "case",
    ]
    return words.contains { scanner.isName(start, $0) }
  }

  private func followsSoftKeyword(_ last: Int) -> Bool {
    let isSoft = ["match", "case", "print", "exec"].contains { (name: StaticString) in
      scanner.isName(last, name)
    }
    return isSoft && beginsStatement(last - 1)
  }

  /// Whether a new name is being made up here.
  private func bindsHere(_ last: Int) -> Bool {
    for word: StaticString in ["def", "class", "as", "lambda"] where scanner.isName(last, word) {
      return true
    }
    guard let open = scanner.openBracket, scanner.isMark(open, "("),
      scanner.isName(open - 2, "def")
    else { return false }
    return last == open || scanner.isMark(last, ",") || scanner.isMark(last, "*")
      || scanner.isMark(last, "**")
  }

  // MARK: Imports

  /// Nil when the place is in no import.
  private func importCompletion() -> Completion? {
    let last = scanner.tokens.count - 1
    guard scanner.firstToken == 0 else { return nil }
    let begin = statementStart(last)
    if scanner.isName(begin, "import") { return modules(behind: last, after: begin) }
    guard scanner.isName(begin, "from") else { return nil }
    guard let word = (begin...max(last, begin)).first(where: { scanner.isName($0, "import") })
    else {
      if last > begin, scanner.tokens[last].kind == .name {
        return Completion(
          start: start,
          candidates: "import".hasPrefix(prefix) ? [.init("import", ending: " ")] : [])
      }
      return modules(behind: last, after: begin)
    }
    return members(behind: last, from: begin + 1, word)
  }

  private func modules(behind last: Int, after begin: Int) -> Completion {
    var package: [String] = []
    var at = last
    while scanner.isMark(at, "."), at > begin, scanner.tokens[at - 1].kind == .name {
      package.insert(scanner.text(of: scanner.tokens[at - 1]), at: 0)
      at -= 2
    }
    let isPlace = at == begin || scanner.isMark(at, ",")
    guard isPlace else {
      let isDone = scanner.tokens[last].kind == .name && !scanner.isName(last - 1, "as")
      let offersAs = isDone && !scanner.isName(last, "as") && "as".hasPrefix(prefix)
      return Completion(start: start, candidates: offersAs ? [.init("as", ending: " ")] : [])
    }
    let space = NameSpace.package(package.joined(separator: "."))
    let names = view.names(in: space, beginning: prefix, realm: realm)
    return Completion(start: start, candidates: candidates(names, space))
  }

  private func members(behind last: Int, from first: Int, _ word: Int) -> Completion {
    let module = scanner.tokens[first..<word].map { scanner.text(of: $0) }.joined()
    let isPlace = last == word || scanner.isMark(last, ",") || scanner.isMark(last, "(")
    guard isPlace, !module.hasPrefix(".") else {
      let isName = last > word && scanner.tokens[last].kind == .name
      let isDone = isName && !scanner.isName(last, "as")
      let offersAs = isDone && !scanner.isName(last - 1, "as") && "as".hasPrefix(prefix)
      return Completion(start: start, candidates: offersAs ? [.init("as", ending: " ")] : [])
    }
    let given = Set(
      scanner.tokens[(word + 1)...].filter { $0.kind == .name }.map { scanner.text(of: $0) })
    let space = NameSpace.module(module)
    let names = view.names(in: space, beginning: prefix, realm: realm)
      .filter { !given.contains($0.name) }
    return Completion(start: start, candidates: candidates(names, space))
  }
}
