// Which absolute path does a spelling mean?
//
// Paths here are text: `.`, `..` and empty components are taken out, links are not followed.
// Whoever asks a policy about a file has resolved its links before.

enum Path {
  /// The plain spelling of an absolute path, with neither `.`, `..`, doubled nor trailing slashes.
  /// Nil when the path is relative or holds a zero byte.
  static func normalized(_ path: String) -> String? {
    var path = path
    let state: State = path.withUTF8 { judge($0) }
    switch state {
    case .plain: return path
    case .unusable: return nil
    case .loose: break
    }
    return join(resolve(path.utf8.split(separator: UInt8(ascii: "/"))))
  }

  /// `path` as seen from the directory `base`, when it is not absolute.
  static func absolute(_ path: String, from base: String?) -> String? {
    if path.utf8.first == UInt8(ascii: "/") { return normalized(path) }
    guard let base, !path.isEmpty else { return nil }
    return normalized(base + "/" + path)
  }

  private enum State { case plain, loose, unusable }

  /// Tells apart, in one pass, the spellings that need work.
  private static func judge(_ bytes: UnsafeBufferPointer<UInt8>) -> State {
    let slash = UInt8(ascii: "/")
    guard bytes.first == slash else { return .unusable }
    var state = State.plain
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0 { return .unusable }
      guard byte == slash else { continue }
      if index + 1 == bytes.count {
        if index > 0 { state = .loose }
      } else if bytes[index + 1] == slash || bytes[index + 1] == UInt8(ascii: ".") {
        state = .loose
      }
    }
    return state
  }

  private static func resolve(_ components: [Substring.UTF8View]) -> [Substring.UTF8View] {
    var kept: [Substring.UTF8View] = []
    for component in components {
      if component.elementsEqual(".".utf8) { continue }
      if component.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else {
        kept.append(component)
      }
    }
    return kept
  }

  private static func join(_ components: [Substring.UTF8View]) -> String {
    if components.isEmpty { return "/" }
    var path = ""
    for component in components {
      path += "/"
      path += String(Substring(component))
    }
    return path
  }
}
