// What can a program ask for?
//
// A subject is one question to a policy, in the words people use: `os listdir`, `read /srv/data`.
// Its section says which list of rules is asked; its name is what those rules are compared with.

/// The parts of a policy, in the order in which they are shown.
public enum Section: UInt8, CaseIterable, Sendable {
  /// Modules, by their dotted names.
  case module
  /// Names of the module `os`.
  case os
  /// Names of the module `sys`.
  case sys
  /// Built-in functions, types and exceptions.
  case builtin
  /// Files and directories that may be looked at.
  case read
  /// Files and directories that may be changed.
  case write
  /// How much may be used; holds numbers, not rules.
  case limit

  /// The sections that hold rules: all but `limit`.
  public static let withRules: [Section] = [.module, .os, .sys, .builtin, .read, .write]

  /// The section that `word` names, in the singular or the plural.
  public init?(word: String) {
    for section in Section.allCases where section.word == word || section.word + "s" == word {
      self = section
      return
    }
    return nil
  }

  /// The section's name in a policy's text.
  public var word: String {
    switch self {
    case .module: "module"
    case .os: "os"
    case .sys: "sys"
    case .builtin: "builtin"
    case .read: "read"
    case .write: "write"
    case .limit: "limit"
    }
  }

  /// One line for help.
  public var summary: String {
    switch self {
    case .module: "modules that may be imported"
    case .os: "names of the module os"
    case .sys: "names of the module sys"
    case .builtin: "built-in functions, types and exceptions"
    case .read: "files and directories that may be read"
    case .write: "files and directories that may be written"
    case .limit: "how much may be used"
    }
  }

  /// Whether the names of this section are absolute paths.
  public var holdsPaths: Bool { self == .read || self == .write }

  /// What stands between the parts of a name whose earlier parts cover the later ones: a package
  /// its submodules, a directory what lies in it.
  var separator: Unicode.Scalar? {
    switch self {
    case .module: "."
    case .read, .write: "/"
    case .os, .sys, .builtin, .limit: nil
    }
  }
}

/// What a module is made of, as far as trust is concerned.
public enum ModuleKind: UInt8, CaseIterable, Sendable {
  /// Part of the interpreter, not written in Python.
  case native
  /// Written in Python: it runs with the rights of the realm that imports it, so that what it
  /// needs is judged again.
  case python
  /// Machine code from a file of its own, such as `_socket`.
  case dynamic

  public init?(word: String) {
    for kind in ModuleKind.allCases where kind.word == word {
      self = kind
      return
    }
    return nil
  }

  /// The kind's name in a policy's text, before the colon.
  public var word: String {
    switch self {
    case .native: "native"
    case .python: "python"
    case .dynamic: "dynamic"
    }
  }
}

/// One question to a policy.
///
/// The names are taken as they are: the asker has made them exact, NFKC-normalised where Python
/// does so, and has resolved symbolic links in paths.
public enum Subject: Hashable, Sendable {
  /// A module by its full dotted name. Without a kind it counts as native, the kind that only a
  /// rule with its name allows.
  case module(String, kind: ModuleKind = .native)
  case os(String)
  case sys(String)
  case builtin(String)
  /// An absolute path; anything else is denied.
  case read(String)
  /// An absolute path; anything else is denied.
  case write(String)

  public var section: Section {
    switch self {
    case .module: .module
    case .os: .os
    case .sys: .sys
    case .builtin: .builtin
    case .read: .read
    case .write: .write
    }
  }

  public var name: String {
    switch self {
    case .module(let name, _), .os(let name), .sys(let name), .builtin(let name), .read(let name),
      .write(let name):
      name
    }
  }

  /// A subject of the same section and kind with another name.
  func renamed(_ name: String) -> Subject {
    switch self {
    case .module(_, let kind): .module(name, kind: kind)
    case .os: .os(name)
    case .sys: .sys(name)
    case .builtin: .builtin(name)
    case .read: .read(name)
    case .write: .write(name)
    }
  }

  /// The kind of a module; nil for everything else.
  public var kind: ModuleKind? {
    if case .module(_, let kind) = self { kind } else { nil }
  }

  /// The subject as it is said and written: `os listdir`, with quotes where the name needs them.
  public var text: String {
    section.word + " " + PolicyText.quoted(name)
  }
}

/// A name compared byte by byte.
///
/// Swift takes two spellings of one accented letter for equal; a file system does not, and a
/// policy must not allow a file that nobody named.
struct Name: Hashable, Sendable {
  let string: String

  init(_ string: String) { self.string = string }

  static func == (left: Name, right: Name) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var string = string
    string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
