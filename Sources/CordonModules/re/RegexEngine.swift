// How does PCRE2 compile and match for a machine?
//
// A compiled pattern is a block without pointers into itself, so it lives in a bytes object of the
// heap: it counts against its realm and the collector frees it. The engine's working memory lies
// outside and lasts a match, but must fit what the realm may still allocate.
//
// A match begins under a small limit on its backtracking, which ordinary ones keep. In long subjects
// the engine also reports each place where it starts, so that many short attempts count. When the
// limit is reached the match goes on with code that reports at each step. Reports are charged to
// the budget, and so a match of any length stops where a limit or Ctrl-C says.

import CPCRE2
import CordonRuntime
import Glibc

/// What code reports while it matches.
enum RegexReporting: Int {
  case nothing, starts, everything
}

/// Where a match may begin and end.
enum RegexPlace {
  case anywhere
  /// At the start of the search only.
  case here
  /// From the start of the search to its end.
  case whole
}

/// The engine's state, one for a machine.
final class RegexEngine {
  private let vm: VM
  private var compileContext: OpaquePointer
  private var matchContext: OpaquePointer
  private var matchData: OpaquePointer?
  /// Group spans that the match data holds.
  private var pairs = 0
  /// Bytes of the largest block that the match data has asked for.
  private var largestBlock = 0
  private var isCompiling = false
  /// A match is under way; a finaliser that matches meanwhile needs an engine of its own.
  private(set) var isBusy = false
  /// What stopped an allocation or a report.
  private var failure: Raised?
  /// Reports to go before they are charged.
  private var patience = 0
  /// Where the last reported attempt began, and how many there have been.
  private var lastStart = 0
  private var starts = 0
  /// The group that was closed last by a match whose code reports its end.
  private(set) var lastClosed = 0
  /// Byte offsets of what the last match found, two for each group, -1 where it took no part. Good
  /// until any other code runs.
  private(set) var spans: UnsafeMutablePointer<Int>

  /// Bytes of a translation that the engine is asked to look at.
  private static let longest = 1 << 22
  /// Work that is done between two looks at the budget, in reports.
  private static let span = 1000
  /// Subjects of more bytes have their starts reported.
  private static let short = 512

  /// The type of what a match gives.
  let matchType: TypeRef

  /// The machine's own.
  static func of(_ vm: VM) -> RegexEngine {
    vm.host.state(RegexEngine.self) { RegexEngine(vm) }
  }

  /// As a value that a pattern keeps, so that it need not be looked for; it lasts as long as the
  /// machine.
  var address: Value { .small(Int(bitPattern: Unmanaged.passUnretained(self).toOpaque())) }

  static func at(_ address: Value) -> RegexEngine {
    from(UnsafeMutableRawPointer(bitPattern: address.asInt))
  }

  init(_ vm: VM) {
    self.vm = vm
    matchType = vm.type(MatchType.type)
    compileContext = RegexEngine.nowhere
    matchContext = RegexEngine.nowhere
    spans = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
    let this = Unmanaged.passUnretained(self).toOpaque()
    guard
      let memory = pcre2_general_context_create_8(
        { RegexEngine.from($1).allocate($0) }, { RegexEngine.from($1).release($0) }, this),
      let compile = pcre2_compile_context_create_8(memory),
      let match = pcre2_match_context_create_8(memory)
    else { bug("no memory for regular expressions") }
    pcre2_general_context_free_8(memory)
    compileContext = compile
    matchContext = match
    _ = pcre2_set_parens_nest_limit_8(compile, 1_000_000)
    _ = pcre2_set_compile_recursion_guard_8(
      compile, { RegexEngine.from($1).hasStack ? 0 : 1 }, this)
    _ = pcre2_set_depth_limit_8(match, UInt32.max)
    _ = pcre2_set_heap_limit_8(match, UInt32.max)
    _ = pcre2_set_callout_8(
      match, { block, this in block.map { RegexEngine.from(this).report($0.pointee) } ?? 0 }, this)
  }

  deinit {
    pcre2_match_data_free_8(matchData)
    pcre2_match_context_free_8(matchContext)
    pcre2_compile_context_free_8(compileContext)
  }

  private static let nowhere = OpaquePointer(bitPattern: 8).unsafelyUnwrapped

  private static func from(_ engine: UnsafeMutableRawPointer?) -> RegexEngine {
    Unmanaged<RegexEngine>.fromOpaque(engine.unsafelyUnwrapped).takeUnretainedValue()
  }

  private var hasStack: Bool {
    var here: UInt8 = 0
    return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } > vm.nativeStackLimit
  }

  // MARK: Memory

  /// While the engine compiles, what it asks for comes from the heap; the pointers to it lie on the
  /// native stack, where the collector finds them.
  private func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    do throws(Raised) {
      if isCompiling { return UnsafeMutableRawPointer(try vm.newBytes(count: size).bytes) }
      try vm.reserve(size)
      largestBlock = max(largestBlock, size)
      return malloc(size)
    } catch {
      failure = error
      return nil
    }
  }

  private func release(_ block: UnsafeMutableRawPointer?) {
    if !isCompiling { free(block) }
  }

  /// The bytes object whose contents begin here.
  private static func object(of contents: OpaquePointer) -> Value {
    let header = UnsafeMutableRawPointer(contents) - MemoryLayout<BytesObject>.size
    return Value(header.assumingMemoryBound(to: BytesObject.self))
  }

  // MARK: Compiling

  /// What a translation takes for granted.
  private static let options =
    PCRE2_DOTALL | PCRE2_MULTILINE | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C

  /// Compiles a translated pattern into a bytes object.
  func compile(_ writer: RegexWriter, _ reporting: RegexReporting, reportsEnd: Bool)
    throws(RegexProblem) -> Value
  {
    if writer.text.count > RegexEngine.longest {
      throw .overflow("regular expression code size limit exceeded")
    }
    var text = reporting == .nothing ? writer.text : writer.textForLongSubjects
    if reporting == .starts || reportsEnd { text = Array("(?:".utf8) + text + Array(")".utf8) }
    if reporting == .starts { text = Array("(?C0)".utf8) + text }
    if reportsEnd { text += Array("(?C1)".utf8) }
    var options = RegexEngine.options
    if writer.subject == .unicode { options |= PCRE2_UTF | PCRE2_NO_UTF_CHECK }
    if writer.ignoresCase { options |= PCRE2_CASELESS }
    if reporting == .everything { options |= PCRE2_AUTO_CALLOUT }
    var error: Int32 = 0
    var offset = 0
    failure = nil
    isCompiling = true
    let code = pcre2_compile_8(text, text.count, options, &error, &offset, compileContext)
    isCompiling = false
    if let code { return RegexEngine.object(of: code) }
    if let stopped = failure {
      failure = nil
      throw .raised(stopped)
    }
    switch error {
    case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP, PCRE2_ERROR_PARENTHESES_STACK_CHECK,
      PCRE2_ERROR_QUERY_BARJX_NEST_TOO_DEEP:
      throw .recursion
    case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED,
      PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED:
      throw .overflow("regular expression code size limit exceeded")
    default: throw .error("not supported yet: \(message(error))", nil)
    }
  }

  private func message(_ error: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 200)
    _ = pcre2_get_error_message_8(error, &text, text.count)
    return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
  }

  // MARK: Matching

  /// Looks for a match between two byte offsets; what is found lies in `spans`.
  /// - Parameter mayBeEmpty: whether a match at `start` may be empty.
  func find(
    _ pattern: RegexPattern, in subject: RegexText, from start: Int, to end: Int,
    _ place: RegexPlace, mayBeEmpty: Bool
  ) throws(Raised) -> Bool {
    if start > end { return false }
    isBusy = true
    defer { isBusy = false }
    try prepare(pairs: pattern.groupCount)
    var options = PCRE2_NO_UTF_CHECK
    if place != .anywhere { options |= PCRE2_ANCHORED }
    if place == .whole { options |= PCRE2_ENDANCHORED }
    if !mayBeEmpty { options |= PCRE2_NOTEMPTY_ATSTART }
    var from = start
    let isShort = end - start <= RegexEngine.short
    var reporting = isShort ? RegexReporting.nothing : .starts
    var limit = isShort ? 2048 : max(256, min(2048, (1 << 26) / (end - start)))
    while true {
      let code = try pattern.code(vm, for: subject.kind, reporting)
      _ = pcre2_set_match_limit_8(matchContext, UInt32(limit))
      failure = nil
      patience = RegexEngine.span
      lastStart = from
      starts = 0
      let status = pcre2_match_8(
        OpaquePointer(code.asBytes.bytes), subject.bytes, end, from, options, matchData,
        matchContext)
      if status >= 0 {
        try vm.charge(4 + (spans[1] - start) >> 4 + (end - start) >> 16)
        return true
      }
      switch status {
      case PCRE2_ERROR_NOMATCH:
        try vm.charge(4 + (end - start) >> 4)
        return false
      case PCRE2_ERROR_MATCHLIMIT where reporting != .everything:
        try vm.charge(limit * 4)
        if lastStart > from { options &= ~PCRE2_NOTEMPTY_ATSTART }
        from = lastStart
        reporting = .everything
        limit = Int(UInt32.max)
      default:
        if let failure { throw failure }
        throw vm.raise(
          status == PCRE2_ERROR_NOMEMORY || status == PCRE2_ERROR_HEAPLIMIT
            ? .memoryError : .runtimeError, "regular expression: \(message(status))")
      }
    }
  }

  private func prepare(pairs wanted: Int) throws(Raised) {
    if matchData != nil, pairs >= wanted, largestBlock < 1 << 20 { return }
    pcre2_match_data_free_8(matchData)
    pairs = max(pairs, wanted, 16)
    largestBlock = 0
    failure = nil
    let memory = pcre2_general_context_create_8(
      { RegexEngine.from($1).allocate($0) }, { RegexEngine.from($1).release($0) },
      Unmanaged.passUnretained(self).toOpaque())
    matchData = pcre2_match_data_create_8(UInt32(pairs), memory)
    pcre2_general_context_free_8(memory)
    guard let matchData else {
      throw failure ?? vm.raise(.memoryError, "")
    }
    spans = UnsafeMutableRawPointer(pcre2_get_ovector_pointer_8(matchData)!)
      .assumingMemoryBound(to: Int.self)
  }

  /// Called by code that reports. Reports cost about twenty nanoseconds each.
  private func report(_ block: pcre2_callout_block_8) -> Int32 {
    switch block.callout_number {
    case 0:
      // An attempt may look at all of the rest. The first few seldom do, but where there are many
      // of them in vain they may be all alike.
      lastStart = block.start_match
      starts += 1
      patience -= 1 + (block.subject_length - block.start_match) >> (starts < 8 ? 16 : 8)
    case 1: lastClosed = Int(block.capture_last)
    default: patience -= 1
    }
    if patience >= 0 { return 0 }
    let work = RegexEngine.span - patience
    patience = RegexEngine.span
    do throws(Raised) {
      try vm.charge(2 * work)
      return 0
    } catch {
      failure = error
      return PCRE2_ERROR_CALLOUT
    }
  }
}
