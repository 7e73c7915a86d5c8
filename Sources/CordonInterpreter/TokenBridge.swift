// How do the tokens of a text become Python's tuples?

import CordonRuntime
import CordonSyntax

final class TokenBridge: SourceTokens {
  private let stream: TokenStream

  init(isLenient: Bool, isClassic: Bool) {
    stream = TokenStream(isLenient: isLenient, dialect: isClassic ? .classic : .modern)
  }

  var memory: Int { stream.memory }

  func feed(_ text: UnsafeBufferPointer<UInt8>) { stream.feed(text) }

  func finish() { stream.finish() }

  func next(_ line: inout (text: Value, first: Int, last: Int), _ vm: VM) throws(Raised) -> Value {
    let found: TokenStream.Item?
    do throws(SyntaxProblem) {
      found = try stream.next()
    } catch {
      throw try raise(error, vm)
    }
    guard let item = found else { return .unset }
    if line.text.isUnset || line.first != item.lines.lowerBound
      || line.last != item.lines.upperBound
    {
      line = (
        try text(stream.text(of: item.lines), vm), item.lines.lowerBound, item.lines.upperBound
      )
    }
    let text = try text(item.text, vm)
    let start = vm.tuple(.small(item.start.line), .small(item.start.column))
    let end = vm.tuple(.small(item.end.line), .small(item.end.column))
    return Value(vm.makeTuple([.small(item.type), text, start, end, line.text]))
  }

  /// Problems of tokens have an end, others of lines do not.
  private func raise(_ problem: SyntaxProblem, _ vm: VM) throws(Raised) -> Raised {
    let isOfText = problem.message.hasPrefix("unexpected EOF")
    if !isOfText, problem.kind == .syntaxError, !problem.message.hasPrefix("unexpected character") {
      return SyntaxBridge.raise(problem, "<string>", [], vm)
    }
    let line = problem.sourceLine ?? ""
    let column = Int(problem.span.column)
    let ahead =
      isOfText
      ? column
      : String(decoding: line.utf8.prefix(column), as: UTF8.self)
        .unicodeScalars.count + max(0, column - line.utf8.count)
    let text = isOfText ? .none : try vm.newString(line)
    let details = Value(
      vm.makeTuple([
        vm.text("<string>"), .small(Int(problem.span.line)), .small(ahead + 1), text,
        .none, .none,
      ]))
    let type: BuiltinType =
      problem.kind == .tabError
      ? .tabError : problem.kind == .indentationError ? .indentationError : .syntaxError
    return vm.raise(type, arguments: vm.tuple(try vm.newString(problem.message), details))
  }

  private func text(_ bytes: [UInt8], _ vm: VM) throws(Raised) -> Value {
    var builder = try TextBuilder(vm, capacity: bytes.count)
    try builder.append(bytes)
    return try builder.finish()
  }
}
