// Which key of a dictionary is being written?
//
// Keys are told apart by how `repr` writes them, so that no hash and no comparison is called: what
// stands in the text already is read by the parser and written again.

import CordonSyntax

/// A key of a dictionary that a literal can write, or an index.
public indirect enum SeenKey: Hashable, Sendable {
  case text(String)
  case number(Int)
  case bytes([UInt8])
  /// Another one, as `repr` writes it: `None`, `1.5`.
  case literal(String)
  case tuple([SeenKey])

  /// As `repr` writes it.
  var written: String {
    switch self {
    case .text(let text): PythonText.repr(text)
    case .number(let number): String(number)
    case .bytes(let bytes): PythonText.bytesRepr(bytes)
    case .literal(let text): text
    case .tuple(let items):
      "(" + items.map(\.written).joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    }
  }
}

/// A place for a key, or for an item of one that is a tuple.
struct KeyPlace {
  /// A bracket that is open, and what stands in it before the place, as `repr` writes it.
  struct Level {
    var given: [String]
    /// What closes it.
    var close: String
    /// It is a tuple's own, and not that of the subscript or the call.
    var isTuple: Bool
  }

  /// What has the keys; nil where only running it would tell.
  var owner: Route?
  /// A method is called with the key.
  var isArgument: Bool
  /// The outermost first.
  var levels: [Level]

  /// What a key has for the place, and what follows it; nil for a key that is another.
  func item(of key: SeenKey) -> (item: SeenKey, ending: String)? {
    var item = key
    var ends: [(text: String, isLast: Bool)] = []
    for level in levels {
      if !level.isTuple, level.given.isEmpty {
        ends.append((level.close, true))
        continue
      }
      guard case .tuple(let items) = item, items.count > level.given.count,
        zip(items, level.given).allSatisfy({ $0.written == $1 })
      else { return nil }
      item = items[level.given.count]
      let isLast = items.count == level.given.count + 1
      let close = items.count == 1 ? "," + level.close : level.close
      ends.append(isLast ? (close, true) : (", ", false))
    }
    let open = ends.lastIndex { !$0.isLast } ?? 0
    return (item, ends[open...].reversed().map(\.text).joined())
  }
}

extension CompletionScanner {
  /// The place behind a token, if it is one for a key.
  func keyPlace(behind last: Int) -> KeyPlace? {
    guard var open = openBracket else { return nil }
    var end = last + 1
    var levels: [KeyPlace.Level] = []
    while open >= firstToken, let given = items(open + 1..<end) {
      let isTrailer = open > firstToken && endsOperand(open - 1)
      if isMark(open, "["), isTrailer {
        levels.insert(.init(given: given, close: "]", isTuple: false), at: 0)
        let owner = route(endingWith: open - 1, from: firstToken)?.route
        return KeyPlace(owner: owner, isArgument: false, levels: levels)
      }
      guard isMark(open, "(") else { return nil }
      if isTrailer {
        guard given.isEmpty, let callee = route(endingWith: open - 1, from: firstToken)?.route,
          case .attribute(let owner, let method) = callee, Self.keyedMethods.contains(method)
        else { return nil }
        levels.insert(.init(given: [], close: "", isTuple: false), at: 0)
        return KeyPlace(owner: owner, isArgument: true, levels: levels)
      }
      levels.insert(.init(given: given, close: ")", isTuple: true), at: 0)
      end = open
      guard let outer = bracket(around: open), levels.count < 10 else { return nil }
      open = outer
    }
    return nil
  }

  /// Methods of dictionaries that begin with a key.
  private static let keyedMethods: Set = ["get", "pop", "setdefault"]

  /// The bracket that is open where a token stands.
  private func bracket(around token: Int) -> Int? {
    var at = token - 1
    var depth = 0
    while at >= firstToken {
      if isClosing(at) { depth += 1 }
      if isOpening(at) {
        if depth == 0 { return at }
        depth -= 1
      }
      at -= 1
    }
    return nil
  }

  /// What stands between commas, each followed by one, as `repr` writes it; nil for anything else.
  private func items(_ range: Range<Int>) -> [String]? {
    var items: [String] = []
    var start = range.lowerBound
    var depth = 0
    for at in range {
      if isOpening(at) { depth += 1 }
      if isClosing(at) { depth -= 1 }
      guard depth == 0, isMark(at, ",") else { continue }
      guard let item = written(start..<at) else { return nil }
      items.append(item)
      start = at + 1
    }
    return start == range.upperBound ? items : nil
  }

  /// An expression as `repr` would write the literal that it is.
  func written(_ range: Range<Int>) -> String? {
    guard let first = range.first, let last = range.last else { return nil }
    let place = tokens[first].start..<tokens[last].end
    guard place.count < 1000 else { return nil }
    let source = Array(text[place])
    guard let tree = try? Parser.parseExpression(source, fileName: Session.fileName) else {
      return nil
    }
    return tree.onlyExpression.map(tree.unparse)
  }
}
