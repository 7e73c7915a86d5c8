// How does a pattern replace what it finds?

import CordonRuntime

enum PatternReplacing {
  static let rows: [NativeRow] = [
    .init(
      "sub(self, /, repl, string, count=0)", .pure,
      "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern."
    ) { call throws(Raised) in
      try replace(call).string
    },
    .init(
      "subn(self, /, repl, string, count=0)", .pure,
      "Return the tuple (new_string, number_of_subs_made)."
    ) { call throws(Raised) in
      let (string, count) = try replace(call)
      return call.vm.tuple(string, .small(count))
    },
  ]

  /// What stands in the place of each match.
  private enum Replacement {
    case literal(Value)
    case template(ReplacementTemplate)
    case function(Value)
  }

  private static func replacement(_ vm: VM, _ pattern: RegexPattern, _ given: Value)
    throws(Raised) -> Replacement
  {
    if vm.isCallable(given) { return .function(given) }
    let plain = vm.payload(given)
    let hasEscape: Bool
    if plain.isKind(.string) {
      hasEscape = plain.asText.buffer.contains(0x5C)
    } else if let bytes = try vm.bytesLike(plain) {
      hasEscape = bytes.contains(0x5C)
    } else {
      throw vm.raise(
        .typeError,
        "decoding to str: need a bytes-like object, \(vm.typeName(given)) found")
    }
    if !hasEscape { return .literal(given) }
    return .template(try ReplacementTemplate(vm, pattern, given))
  }

  private static func replace(_ call: Call) throws(Raised) -> (string: Value, count: Int) {
    let vm = call.vm
    let pattern = RegexPattern(call[0])
    let limit = try vm.indexAsInt(call[3], nil)
    let replacement = try replacement(vm, pattern, call[1])
    var scan = try RegexScan(vm, pattern, call[2])
    let isBytes = scan.subject.text == nil
    var output = RegexOutput(vm, isBytes: isBytes)
    var last = 0
    var count = 0
    /// Parts put out so far, as messages count them.
    var parts = 0
    while limit == 0 || count < limit, try scan.next() {
      let (start, end) = (scan.engine.spans[0], scan.engine.spans[1])
      if start > last { parts += 1 }
      switch replacement {
      case .literal(let value):
        try output.append(scan.subject, last, start)
        try check(vm, value, isBytes, parts)
        try output.append(value)
      case .template(let template):
        try output.append(scan.subject, last, start)
        try template.write(to: &output, scan.subject) { group in
          let start = scan.engine.spans[2 * group]
          return start < 0 ? nil : (start, scan.engine.spans[2 * group + 1])
        }
      case .function(let function):
        try output.append(scan.subject, last, start)
        let value = try vm.call(function, try scan.match())
        if !value.isNone {
          try check(vm, value, isBytes, parts)
          try output.append(value)
        }
      }
      parts += 1
      last = end
      count += 1
    }
    if count == 0, last == 0 { return (try scan.subject.part(vm, 0, scan.end), 0) }
    try output.append(scan.subject, last, scan.end)
    return (try output.finish(), count)
  }

  /// What is joined must be of the subject's kind.
  private static func check(_ vm: VM, _ value: Value, _ isBytes: Bool, _ index: Int)
    throws(Raised)
  {
    if isBytes {
      if try vm.bytesLike(value) == nil {
        throw vm.raise(
          .typeError,
          "sequence item \(index): expected a bytes-like object, \(vm.typeName(value)) found")
      }
    } else if !vm.payload(value).isKind(.string) {
      throw vm.raise(
        .typeError, "sequence item \(index): expected str instance, \(vm.typeName(value)) found")
    }
  }
}
