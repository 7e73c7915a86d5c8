// Where does a name live?
//
// Each module, class, function, lambda, comprehension and type-parameter list is a scope. List, set
// and dict comprehensions and type-parameter lists are *inlined*: they have names of their own but
// their code runs in the frame of the unit around them, so that reading an outer local from them
// captures nothing.

import CordonSyntax

/// What is known of one name in one scope.
struct Symbol {
  struct Flags: OptionSet {
    var rawValue: UInt16
    static let assigned = Flags(rawValue: 1)
    static let used = Flags(rawValue: 2)
    static let parameter = Flags(rawValue: 4)
    static let global = Flags(rawValue: 8)
    static let nonlocal = Flags(rawValue: 16)
    static let annotated = Flags(rawValue: 32)
    static let iterationVariable = Flags(rawValue: 64)
    static let typeParameter = Flags(rawValue: 128)
    /// The target of `:=` in a comprehension, which belongs to a scope around it.
    static let outerTarget = Flags(rawValue: 256)
    static let imported = Flags(rawValue: 512)
    static let deleted = Flags(rawValue: 1024)
    static let bound: Flags = [
      .assigned, .parameter, .iterationVariable, .typeParameter, .imported,
    ]
  }

  enum Resolution {
    /// Bound in this scope.
    case local
    /// Bound in a function-like scope around this one.
    case free
    case globalExplicit, globalImplicit
  }

  let name: String
  var flags: Flags = []
  var resolution: Resolution = .globalImplicit
  /// Captured by another code unit.
  var isCell = false
  /// The `global` or `nonlocal` statement.
  var directive: Span?

  /// Whether this scope itself holds the value.
  var isOwn: Bool {
    !flags.isDisjoint(with: .bound) && flags.isDisjoint(with: [.global, .nonlocal])
  }
}

final class Scope {
  enum Kind: Equatable {
    case module, classBody, function, lambda
    case listComprehension, setComprehension, dictComprehension, generator
    case typeParameters, typeVariable, typeAlias
    /// An annotation that is kept as text: its names are nobody's.
    case annotation
  }

  let kind: Kind
  let name: String
  /// What CPython calls the place in "yield expression cannot be used within ...".
  var restriction: String?
  unowned(unsafe) let parent: Scope?
  private(set) var children: [Scope] = []
  /// The class whose name mangles private names here.
  let privateName: String?
  /// Around the head of a generic class only the names of its type parameters are mangled.
  var mangledNames: Set<String>?
  /// An `async def`.
  var isAsync = false
  /// Has a `yield`.
  var isGenerator = false
  /// Has an `await`, an `async for` of a comprehension, or is an `async def`.
  var isCoroutine = false
  var hasDeletions = false
  var deletedPlace: Span?
  /// In the classic dialect: has a `return` with a value.
  var returnsValue = false
  /// In the classic dialect: the statement that a function's body belongs to.
  var beginning: Span?
  /// Has an `except`.
  var hasHandlers = false
  /// In the classic dialect: a list comprehension, whose variables are those of the scope around it.
  var isLeaking = false
  /// In the classic dialect: where a bare `exec` or an `import *` stands, which bind any name.
  var dynamicPlace: Span?
  var importsAll = false
  var isDynamicByExec = false
  /// In the classic dialect: has an `exec` in its own `locals()`.
  var runsInLocals = false
  var hasAnnotations = false
  /// How many iterables of comprehensions the builder is in, in this scope.
  var iterableDepth = 0

  private(set) var symbols: [Symbol] = []
  private var indices: [String: Int] = [:]
  private(set) var freeNames: [String] = []
  private var freeIndices: [String: Int] = [:]
  var needsClassCell = false
  var needsClassDict = false

  init(_ kind: Kind, _ name: String, parent: Scope?, privateName: String?) {
    self.kind = kind
    self.name = name
    self.parent = parent
    self.privateName = privateName
    mangledNames = parent?.privateName == privateName ? parent?.mangledNames : nil
    parent?.children.append(self)
  }

  var isInlined: Bool {
    switch kind {
    case .listComprehension, .setComprehension, .dictComprehension, .typeParameters: true
    default: false
    }
  }

  var isComprehension: Bool {
    switch kind {
    case .listComprehension, .setComprehension, .dictComprehension, .generator: true
    default: false
    }
  }

  /// Whether its variables are kept in a namespace, though it is a function.
  var isDynamic: Bool {
    dynamicPlace != nil
      || runsInLocals && !isGenerator && !symbols.contains { $0.isCell || $0.resolution == .free }
  }

  /// The nearest scope, this one included, that has variables of its own.
  var binding: Scope {
    var scope = self
    while scope.isLeaking, let parent = scope.parent { scope = parent }
    return scope
  }

  /// Whether locals of this scope live in registers.
  var isFunctionLike: Bool { kind != .module && kind != .classBody }

  /// Type-parameter and alias scopes directly in a class look names up in the class first.
  var canSeeClass: Bool {
    switch kind {
    case .typeParameters, .typeVariable, .typeAlias:
      guard let parent else { return false }
      return parent.kind == .classBody || parent.canSeeClass
    default: return false
    }
  }

  /// The nearest scope, this one included, that has a code unit of its own.
  var unit: Scope {
    var scope = self
    while scope.isInlined, let parent = scope.parent { scope = parent }
    return scope
  }

  subscript(name: String) -> Symbol? { indices[name].map { symbols[$0] } }

  func freeIndex(_ name: String) -> Int? { freeIndices[name] }

  func add(_ name: String, _ flags: Symbol.Flags, directive: Span? = nil) {
    let index: Int
    if let known = indices[name] {
      index = known
    } else {
      index = symbols.count
      indices[name] = index
      symbols.append(Symbol(name: name))
    }
    symbols[index].flags.formUnion(flags)
    if let directive { symbols[index].directive = directive }
  }

  func setResolution(_ index: Int, _ resolution: Symbol.Resolution) {
    symbols[index].resolution = resolution
  }

  func markCell(_ name: String) {
    if let index = indices[name] { symbols[index].isCell = true }
  }

  func addFree(_ name: String) {
    guard freeIndices[name] == nil else { return }
    freeIndices[name] = freeNames.count
    freeNames.append(name)
  }

  func orderFreeNames() {
    freeNames.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, name) in freeNames.enumerated() { freeIndices[name] = index }
  }

  /// The name under which an identifier is known in this scope.
  func mangle(_ name: String) -> String {
    if let mangledNames, !mangledNames.contains(name) { return name }
    return Scope.mangle(name, in: privateName)
  }

  /// The name under which a class's private identifier is stored.
  static func mangle(_ name: String, in className: String?) -> String {
    guard let className, name.utf8.count > 2, name.hasPrefix("__"), !name.hasSuffix("__"),
      !name.contains(".")
    else { return name }
    let bare = className.drop { $0 == "_" }
    return bare.isEmpty ? name : "_\(bare)\(name)"
  }
}

/// The tree element that a scope belongs to; the number is its index in the tree.
enum ScopeKey: Hashable {
  case function(UInt32), classBody(UInt32), expression(UInt32), alias(UInt32)
  case functionTypeParameters(UInt32), classTypeParameters(UInt32), aliasTypeParameters(UInt32)
  case typeVariable(UInt32), typeVariableDefault(UInt32)
}

struct ScopeTable {
  let module: Scope
  var scopes: [ScopeKey: Scope] = [:]
  /// Expressions with a `:=` somewhere inside.
  var withWalrus: Set<UInt32> = []

  subscript(key: ScopeKey) -> Scope {
    guard let scope = scopes[key] else { preconditionFailure("no scope was built for \(key)") }
    return scope
  }
}
