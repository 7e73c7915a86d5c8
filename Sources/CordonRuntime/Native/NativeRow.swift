// How is a function written in Swift declared?
//
// One row each, and the row carries everything: signature, effect, documentation, body. From it
// come argument binding, `help()`, completion, the policy's catalogue and the gate's check.

/// What a native function does to the world outside the computation.
public enum Effect: UInt8, Sendable {
  /// Computes; touches nothing outside.
  case pure
  /// Reads something outside: a clock, a file, the environment.
  case observes
  /// Changes something outside.
  case changes
  /// Starts, ends or signals processes.
  case spawns
  /// Shows interpreter internals: frames, code, globals.
  case reveals
}

/// The body of a native function. Arguments are bound as the row's signature says: one value for
/// each parameter, unset for an optional parameter that was not given and has no literal default,
/// a tuple for `*args`, a dict for `**kwargs`.
public typealias NativeBody = (Call) throws(Raised) -> Value

public struct NativeRow: @unchecked Sendable {
  public enum Form: UInt8, Sendable {
    case function, staticMethod, classMethod, attribute
    /// An attribute that is a plain field; Python shows it, and refuses to write it, in other words.
    case member
  }
  public let form: Form
  /// As Python shows it: `sqrt(x, /)`, `split(self, /, sep=None, maxsplit=-1)`. A parameter
  /// `name=?` is optional and unset when not given; `name=?'utf-8'` too, and is shown as having the
  /// default that the body takes.
  public let signature: StaticString
  public let effect: Effect
  public let doc: StaticString
  public let body: NativeBody
  /// Of an attribute that can be set (or deleted, with an unset value): gets self and the value.
  public let setter: NativeBody?

  /// A function, or in a type's rows a method whose first parameter is `self`.
  public init(
    _ signature: StaticString, _ effect: Effect, _ doc: StaticString, _ body: @escaping NativeBody
  ) {
    self.init(.function, signature, effect, doc, body, nil)
  }

  init(
    _ form: Form, _ signature: StaticString, _ effect: Effect, _ doc: StaticString,
    _ body: @escaping NativeBody, _ setter: NativeBody?
  ) {
    self.form = form
    self.signature = signature
    self.effect = effect
    self.doc = doc
    self.body = body
    self.setter = setter
  }

  /// A static method of a type, such as `__new__(cls, ...)` and `str.maketrans`.
  public static func `static`(
    _ signature: StaticString, _ effect: Effect, _ doc: StaticString, _ body: @escaping NativeBody
  ) -> NativeRow {
    guard signature.description.hasPrefix("__new__(") else {
      return NativeRow(.staticMethod, signature, effect, doc, body, nil)
    }
    return NativeRow(
      .staticMethod, signature, effect, doc,
      { (call: Call) throws(Raised) -> Value in
        try call.vm.checkMaker(call)
        return try body(call)
      }, nil)
  }

  /// A class method: the first parameter is the class.
  public static func `class`(
    _ signature: StaticString, _ effect: Effect, _ doc: StaticString, _ body: @escaping NativeBody
  ) -> NativeRow {
    NativeRow(.classMethod, signature, effect, doc, body, nil)
  }

  /// A computed attribute of a type's instances.
  public static func attribute(
    _ name: StaticString, _ effect: Effect, _ doc: StaticString, get: @escaping NativeBody,
    set: NativeBody? = nil
  ) -> NativeRow {
    NativeRow(.attribute, name, effect, doc, get, set)
  }

  /// A field of a type's instances, which Python calls a member.
  public static func member(
    _ name: StaticString, _ effect: Effect, _ doc: StaticString, get: @escaping NativeBody,
    set: NativeBody? = nil
  ) -> NativeRow {
    NativeRow(.member, name, effect, doc, get, set)
  }
}

extension VM {
  /// Refuses a `__new__` that is not the class's nearest one written in Swift: what it makes would
  /// lack what the nearer one puts into its instances.
  @inline(__always) fileprivate func checkMaker(_ call: Call) throws(Raised) {
    if call[0] == call.callee.pointee.owner { return }
    try checkNearest(call)
  }

  @inline(never) private func checkNearest(_ call: Call) throws(Raised) {
    guard call[0].isKind(.type), call.callee.pointee.owner.isKind(.type) else { return }
    let owner = call.callee.pointee.owner.asType
    let base = nativeBase(of: call[0].asType)
    let nearest = lookup(base, .__new__)
    guard nearest.isKind(.native), nearest.asNative.pointee.owner.isKind(.type),
      nearest.asNative.pointee.owner != Value(owner)
    else { return }
    // Realms may have the type each for itself.
    let declaration = nearest.asNative.pointee.owner.asType.pointee.declaration
    if declaration != 0, declaration == owner.pointee.declaration { return }
    throw raise(
      .typeError,
      "\(typeName(owner)).__new__(\(typeName(call[0].asType))) is not safe, use \(typeName(base)).__new__()"
    )
  }
}

/// The arguments of a running native function, and its way back to the machine.
public struct Call {
  public let vm: VM
  public let arguments: UnsafeMutablePointer<Value>
  public let count: Int
  public let callee: Native

  @inline(__always)
  public init(_ vm: VM, _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ callee: Native) {
    self.vm = vm
    self.arguments = arguments
    self.count = count
    self.callee = callee
  }

  @inlinable public subscript(i: Int) -> Value {
    @inline(__always) get {
      assert(i >= 0 && i < count)
      return arguments[i]
    }
  }

  /// What the function keeps of its own; see `NativeObject.state`.
  public var state: Value { callee.pointee.state }

  /// Sets the exception on its way; use as `throw call.raise(.typeError, "...")`.
  public func raise(_ type: BuiltinType, _ message: String) -> Raised { vm.raise(type, message) }
}

/// Thrown while a Python exception is on its way; the exception itself waits in the machine.
public struct Raised: Error {
  @inline(__always) init() {}
}

/// A row's parameter list, parsed.
struct NativeSignature {
  struct Parameter {
    var name: Text
    /// Unset: required, or optional without a literal default (`isOptional`).
    var defaultValue: Value
    var isOptional: Bool
  }
  var parameters: [Parameter] = []
  var positionalOnlyCount = 0
  /// Parameters that may be given by position.
  var positionalCount = 0
  /// Index of the parameter that collects, or -1.
  var variadic = -1
  var keywords = -1
  var requiredCount = 0
  /// Whether a keyword-only parameter has no default.
  var needsKeyword = false
  /// The default of each parameter, or unset.
  var defaults: UnsafeMutablePointer<Value>?
  var defaultCount = 0
}

extension NativeRow {
  /// `==`, `<` and so on as methods of a type. `compare` answers NotImplemented where the other
  /// operand should be asked.
  public static func comparisons(
    _ compare: @escaping (CompareOperator, Call) throws(Raised) -> Value
  ) -> [NativeRow] {
    func row(
      _ op: CompareOperator, _ signature: StaticString, _ doc: StaticString
    ) -> NativeRow {
      NativeRow(signature, .pure, doc) { call throws(Raised) in try compare(op, call) }
    }
    return [
      row(.equal, "__eq__(self, value, /)", "Return self==value."),
      row(.notEqual, "__ne__(self, value, /)", "Return self!=value."),
      row(.less, "__lt__(self, value, /)", "Return self<value."),
      row(.lessEqual, "__le__(self, value, /)", "Return self<=value."),
      row(.greater, "__gt__(self, value, /)", "Return self>value."),
      row(.greaterEqual, "__ge__(self, value, /)", "Return self>=value."),
    ]
  }
}
