// What can be asked of a compiled pattern, matching apart?

import CordonRuntime

enum PatternType {
  static let type: NativeType = NativeType(
    "re.Pattern", "Compiled regular expression object.", slots: RegexPattern.slotCount,
    flags: [.final, .noConstructor]
  ) { attributes + PatternSearching.rows + PatternReplacing.rows }

  private static let attributes: [NativeRow] = [
    .attribute("pattern", .pure, "The pattern string from which the object was compiled.") {
      RegexPattern($0[0]).pattern
    },
    .attribute("flags", .pure, "The regex matching flags.") {
      .small(RegexPattern($0[0]).flags.rawValue)
    },
    .attribute("groups", .pure, "The number of capturing groups in the pattern.") {
      .small(RegexPattern($0[0]).groupCount - 1)
    },
    .attribute("groupindex", .pure, "A read-only dict of group names to group numbers.") {
      $0.vm.newMappingProxy(Value(RegexPattern($0[0]).numbers))
    },
    .init("__copy__(self, /)", .pure, "The pattern itself.") { $0[0] },
    .init("__deepcopy__(self, memo, /)", .pure, "The pattern itself.") { $0[0] },
    .init("__repr__(self, /)", .pure, "Return repr(self).", shown),
    .init("__hash__(self, /)", .pure, "Return hash(self).") { call throws(Raised) in
      let pattern = RegexPattern(call[0])
      return .small(
        (try call.vm.hash(pattern.pattern) ^ pattern.flags.rawValue &* 1_000_003) >> 2)
    },
    .init("__eq__(self, value, /)", .pure, "Return self==value.") { call throws(Raised) in
      guard let isEqual = try equals(call) else { return .notImplemented }
      return .bool(isEqual)
    },
    .init("__ne__(self, value, /)", .pure, "Return self!=value.") { call throws(Raised) in
      guard let isEqual = try equals(call) else { return .notImplemented }
      return .bool(!isEqual)
    },
    .class("__class_getitem__(cls, item, /)", .pure, "See PEP 585.") {
      $0.vm.newGenericAlias($0[0], $0[1])
    },
  ]

  private static func equals(_ call: Call) throws(Raised) -> Bool? {
    let vm = call.vm
    guard vm.isExactly(call[1], type) else { return nil }
    let (a, b) = (RegexPattern(call[0]), RegexPattern(call[1]))
    if a.object == b.object { return true }
    if a.flags != b.flags || a.isBytes(vm) != b.isBytes(vm) { return false }
    return try vm.isEqual(a.pattern, b.pattern)
  }

  private static let flagNames: [(RegexFlags, String)] = [
    (.ignoreCase, "IGNORECASE"), (.locale, "LOCALE"), (.multiline, "MULTILINE"),
    (.dotAll, "DOTALL"), (.unicode, "UNICODE"), (.verbose, "VERBOSE"), (.debug, "DEBUG"),
    (.ascii, "ASCII"),
  ]

  private static func shown(_ call: Call) throws(Raised) -> Value {
    let vm = call.vm
    let pattern = RegexPattern(call[0])
    var flags = pattern.flags
    if !pattern.isBytes(vm), flags.intersection(.types) == .unicode { flags.remove(.unicode) }
    var names: [String] = []
    for (flag, name) in flagNames where flags.contains(flag) {
      names.append("re.\(name)")
      flags.remove(flag)
    }
    if !flags.isEmpty { names.append("0x\(String(flags.rawValue, radix: 16))") }
    let whole = try vm.repr(pattern.pattern).asText
    var builder = TextBuilder(vm)
    try builder.append("re.compile(")
    try builder.append(try vm.substring(whole, 0, min(200, whole.count)).asText)
    if !names.isEmpty {
      try builder.append(Array((", " + names.joined(separator: "|")).utf8))
    }
    try builder.append(")")
    return try builder.finish()
  }
}
