// Which text was a function made from?

import CordonRuntime
import CordonSyntax

extension Engine {
  /// The source of the function that names, attributes and plain keys lead to. No code runs.
  public func source(of name: String, in realm: RealmName) -> Result<String, Refused> {
    let realm = self.realm(realm)
    var value = Value.unset
    if let route = Route(plain: name) {
      vm.glancing(in: realm) {
        if case .value(let x)? = seen(route, realm), vm.isUsable(x) { value = x }
      }
    }
    if value.isUnset { return .failure(Refused("no name '\(name)'")) }
    var source: String?
    let refused = attempt(.trusted) { () throws(Raised) in
      // Of these two kinds no attribute is a program's.
      if value.isKind(.boundMethod) { value = vm.quietAttribute(value, "__func__") }
      guard value.isKind(.function) else { return .none }
      let code = vm.quietAttribute(value, "__code__")
      guard code.isKind(.code) else { return .none }
      let fileName = code.asCode.pointee.fileName.asText.swiftString
      let line = code.asCode.pointee.firstLine
      var bytes: [UInt8]?
      try vm.within(realm) { () throws(Raised) in bytes = vm.registeredSource(fileName) }
      // Restricted code can call its code after any file.
      if bytes == nil, !realm.isRestricted { bytes = vm.host.gate.contents(of: fileName) }
      source = bytes.flatMap { Self.statement(at: line, of: $0) }
      return .none
    }
    if let refused { return .failure(refused) }
    return source.map { .success($0) } ?? .failure(Refused("its source is not known"))
  }

  /// The statement that begins on a line, counted from 1, without the indentation it has there.
  private static func statement(at line: Int, of bytes: [UInt8]) -> String? {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard line > 0, line <= lines.count else { return nil }
    let indentation = lines[line - 1].prefix { $0 == " " || $0 == "\t" }
    var parser = IncrementalParser(mode: .text, fileName: "<command>")
    var taken: [String] = []
    for text in lines[(line - 1)...] {
      let text = String(text.hasPrefix(indentation) ? text.dropFirst(indentation.count) : text)
      let progress = parser.push(text)
      // The line that ends the statement before it.
      if parser.next() != nil { break }
      taken.append(text)
      if case .problem = progress { return nil }
      if case .statements = progress { break }
    }
    let source = Session.withoutEnd(taken.joined(separator: "\n"))
    return source.isEmpty ? nil : source
  }
}
