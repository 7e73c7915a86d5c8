// How much may a realm use?

/// The things that are limited, in the order in which they are shown.
public enum LimitName: UInt8, CaseIterable, Sendable {
  /// Jumps and calls taken, and the work of native loops in proportion.
  case steps
  /// Bytes of live objects.
  case memory
  /// Processor time.
  case cpu
  /// Bytes written to the standard streams.
  case output
  /// Calls inside calls.
  case recursion
  /// Time by the clock, waiting included.
  case wall
  /// Files open at one moment.
  case files
  /// Bytes of one integer.
  case integer
  /// Bytes of one string.
  case string

  /// What a limit's value counts.
  public enum Unit: Sendable {
    case count
    case bytes
    /// Nanoseconds.
    case time
  }

  /// The limit that `word` names, by its own name or another that people use.
  public init?(word: String) {
    for name in LimitName.allCases where name.word == word || name.otherWords.contains(word) {
      self = name
      return
    }
    return nil
  }

  /// The limit's name in a policy's text.
  public var word: String {
    switch self {
    case .steps: "steps"
    case .memory: "memory"
    case .cpu: "cpu"
    case .output: "output"
    case .recursion: "recursion"
    case .wall: "wall"
    case .files: "files"
    case .integer: "integer"
    case .string: "string"
    }
  }

  private var otherWords: [String] {
    switch self {
    case .cpu: ["processor", "seconds", "time"]
    case .recursion: ["depth", "stack"]
    case .wall: ["clock"]
    default: []
    }
  }

  /// One line for help.
  public var summary: String {
    switch self {
    case .steps: "jumps and calls taken"
    case .memory: "bytes of live objects"
    case .cpu: "processor time"
    case .output: "bytes written to the standard streams"
    case .recursion: "calls inside calls"
    case .wall: "time by the clock"
    case .files: "files open at one moment"
    case .integer: "bytes of one integer"
    case .string: "bytes of one string"
    }
  }

  public var unit: Unit {
    switch self {
    case .steps, .recursion, .files: .count
    case .memory, .output, .integer, .string: .bytes
    case .cpu, .wall: .time
    }
  }

  /// The value that `text` means, such as `64M`, `250ms` or `unlimited`, which is nil.
  public func value(of text: String) throws(PolicyProblem) -> Int? {
    try Amount.value(text, of: self)
  }

  /// The edit that doubles a limit which was reached, and what it does.
  public func remedy(for value: Int) -> String {
    if value == 0 { return "'limit \(word) unlimited' lifts it" }
    let (twice, isTooMuch) = value.multipliedReportingOverflow(by: 2)
    return "'limit \(word) \(text(of: isTooMuch ? nil : twice))' raises it"
  }

  /// The value as it is written in a policy; nil is `unlimited`.
  public func text(of value: Int?) -> String { Amount.text(value, of: self) }

  /// Whether nothing at all is a sensible amount: no output, no open files. Elsewhere a zero is
  /// likelier meant as "no limit", and is refused.
  var mayBeZero: Bool { self == .output || self == .files }
}

/// How much may be used of each thing; nil is no limit.
public struct Limits: Hashable, Sendable {
  public var steps: Int?
  /// Bytes.
  public var memory: Int?
  /// Nanoseconds.
  public var cpu: Int?
  /// Bytes.
  public var output: Int?
  public var recursion: Int?
  /// Nanoseconds.
  public var wall: Int?
  public var files: Int?
  /// Bytes.
  public var integer: Int?
  /// Bytes.
  public var string: Int?

  /// No limits.
  public init() {}

  /// What the shipped policies set, and what a policy file starts from: 256 MB, 5 seconds, 16 MB of
  /// output, and the depth at which CPython stops.
  public static let usual: Limits = {
    var limits = Limits()
    limits.memory = 256 << 20
    limits.cpu = 5_000_000_000
    limits.output = 16 << 20
    limits.recursion = 1000
    return limits
  }()

  public subscript(name: LimitName) -> Int? {
    get {
      switch name {
      case .steps: steps
      case .memory: memory
      case .cpu: cpu
      case .output: output
      case .recursion: recursion
      case .wall: wall
      case .files: files
      case .integer: integer
      case .string: string
      }
    }
    set {
      switch name {
      case .steps: steps = newValue
      case .memory: memory = newValue
      case .cpu: cpu = newValue
      case .output: output = newValue
      case .recursion: recursion = newValue
      case .wall: wall = newValue
      case .files: files = newValue
      case .integer: integer = newValue
      case .string: string = newValue
      }
    }
  }

  /// A realm made inside another gets no more than the other has: the smaller of both, each.
  public func narrowed(by other: Limits) -> Limits {
    var narrow = self
    for name in LimitName.allCases {
      guard let bound = other[name] else { continue }
      narrow[name] = min(narrow[name] ?? bound, bound)
    }
    return narrow
  }
}
