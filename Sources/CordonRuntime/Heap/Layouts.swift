// What do functions, code, types, exceptions and generators look like in the heap?

public struct FunctionObject {
  var header: Header
  public var code: Code
  public var globals: Dict
  /// Tuple of default values of the last positional parameters, or unset.
  public var defaults: Value
  /// `.slots` with what few functions change (`FunctionExtra`), or nil.
  var extras: Cell?
  // `code.freeCount` cells follow at 40
  static let closureOffset = 40
}

/// Slots of a function's `extras`.
enum FunctionExtra: Int, CaseIterable {
  case keywordDefaults, annotations, name, qualifiedName, module, doc, dictionary, typeParameters
}

extension UnsafeMutablePointer where Pointee == FunctionObject {
  var closure: UnsafeMutablePointer<Value> {
    @inline(__always) get { Cell(self).values(at: FunctionObject.closureOffset) }
  }
  func extra(_ which: FunctionExtra) -> Value {
    guard let extras = pointee.extras else { return .unset }
    return extras.of(SlotsObject.self).items[which.rawValue]
  }
  public var keywordDefaults: Value { extra(.keywordDefaults) }
}

/// A code unit in the heap. It moves never, so the machine keeps plain pointers into it.
public struct CodeObject {
  var header: Header
  var words: UnsafeMutablePointer<UInt64>
  var constants: UnsafeMutablePointer<Value>
  var registerCount: Int32
  /// Registers that begin as unset or as arguments.
  var localCount: Int32
  /// The number of arguments of a call that needs no binding, or -1.
  var plainArgumentCount: Int32
  public var positionalCount: Int32
  public var positionalOnlyCount: Int32
  public var keywordOnlyCount: Int32
  public var flags: UInt32
  var freeCount: Int32
  var wordCount: Int
  var constantCount: Int
  var positionCount: Int
  var handlerCount: Int
  /// `.buffer` cells.
  var wordsCell: Cell
  var positionsCell: Cell
  var handlersCell: Cell
  /// `.slots`
  var constantsCell: Cell
  public var firstLine: Int
  public var name: Value
  public var qualifiedName: Value
  public var fileName: Value
  public var localNames: Value
  /// Tuple of register numbers.
  public var cellLocals: Value
  public var freeNames: Value
  public var doc: Value
  /// None, or a tuple of five for each variable of a comprehension that runs in this code: name,
  /// register, whether it holds a cell, and the offsets from and to which the variable is bound.
  var inlinedVariables: Value
}

/// A function written in Swift, or a descriptor for one.
public struct NativeObject {
  var header: Header
  var row: UnsafePointer<NativeRow>
  /// Parsed when first needed; -1 in `maximum` until then.
  var signature: UnsafeMutablePointer<NativeSignature>?
  /// For functions that take only positional parameters; otherwise `maximum` is -1.
  var minimum: Int16
  var maximum: Int16
  var flags: UInt32
  public var name: Value
  /// The type it is a method of, or the module's name, or unset.
  public var owner: Value
  /// What the body may keep of its own (`call.state`), or unset.
  public var state: Value
}

public struct TypeFlags: OptionSet {
  public var rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Built in: shared by all realms, cannot be changed.
  public static let immutable = TypeFlags(rawValue: 1)
  /// May not be a base class.
  public static let final = TypeFlags(rawValue: 2)
  /// Instances have a `__dict__`.
  public static let hasDictionary = TypeFlags(rawValue: 4)
  /// Some type in the MRO written in Python defines `__getattribute__`.
  public static let customGetAttribute = TypeFlags(rawValue: 8)
  /// Some type in the MRO defines `__getattr__`.
  public static let hasGetAttr = TypeFlags(rawValue: 16)
  /// Defines `__setattr__` or `__delattr__` in Python.
  public static let customSetAttribute = TypeFlags(rawValue: 32)
  public static let isException = TypeFlags(rawValue: 64)
  static let hasFinalizer = TypeFlags(rawValue: 128)
  /// For `match`: collections.abc.Sequence, Mapping.
  public static let isSequence = TypeFlags(rawValue: 256)
  public static let isMapping = TypeFlags(rawValue: 512)
  public static let isAbstract = TypeFlags(rawValue: 1024)
  public static let isMetaclass = TypeFlags(rawValue: 2048)
  /// Cannot be instantiated by calling it.
  public static let noConstructor = TypeFlags(rawValue: 4096)
  /// `match` class pattern takes the subject itself as its one positional pattern.
  public static let matchesSelf = TypeFlags(rawValue: 8192)
  /// Its own native methods are for every realm, because they judge each use themselves.
  public static let guardsItself = TypeFlags(rawValue: 16384)
  /// Making an instance touches what is outside: each realm has such a type for itself.
  public static let reachesOutside = TypeFlags(rawValue: 32768)
  /// A number, str or bytes whose class restricted code has written: to trusted code it is what the
  /// built-in type says.
  static let isGuestsValue = TypeFlags(rawValue: 65536)
  /// Some type in the MRO was born in a restricted realm.
  static let hasRestrictedLine = TypeFlags(rawValue: 131072)
  /// Some realm has lost the module of the type: its methods ask at every call.
  static let isJudged = TypeFlags(rawValue: 262144)
  /// Of native modules: instances hold data, and call nothing that they were given.
  public static let holdsData = TypeFlags(rawValue: 524288)
  /// A class of the classic dialect whose instances present themselves as `instance`.
  public static let isOldStyle = TypeFlags(rawValue: 1_048_576)
  /// The class, an instance or a method of one was granted to a realm: what calls it says so.
  static let hasGrants = TypeFlags(rawValue: 2_097_152)
}

public struct TypeObject {
  var header: Header
  var overflow: Cell?
  public var name: Value
  public var qualifiedName: Value
  /// str or unset.
  public var module: Value
  public var bases: Value
  public var mro: Tuple
  public var dictionary: Dict
  /// The first base in the layout's line; nil for `object`.
  public var base: TypeRef?
  /// The kind of cell an instance is (`.instance` for most classes).
  var instanceKind: Kind
  public var flags: TypeFlags
  /// The built-in type whose value instances carry in slot 0, or nil.
  public var payloadType: TypeRef?
  var rootShape: UInt32
  /// Instances in dictionary mode have this shape.
  var dictShape: UInt32
  /// Slots that lie in the instance itself; reserved ones (payload, `__slots__`) come first.
  var inlineCapacity: Int32
  var reservedSlots: Int32
  /// Changes with every change to an attribute of the type or of one of its bases.
  var version: UInt32
  /// `.slots` of weakly held types, or nil.
  var subclasses: Cell?
  /// Values of native member fields (exceptions, records) that instances of this type carry.
  var fieldCount: Int32
  /// `__new__` is `object`'s and instances need no payload: a call can make one at once.
  var plainNew: Bool
  /// The `NativeType` that declares it, by address; 0 for all other types.
  var declaration: UInt
  /// How its instances advance, where a `NativeType` tells; nil for classes derived from it, which
  /// may have a `__next__` of their own.
  var advance: UnsafePointer<NativeType.AdvanceBody>?
  /// What its instances read as descriptors, likewise.
  var read: UnsafePointer<NativeType.ReadBody>?
  /// A plain value of the namespace stands in inline caches; how often such a value has changed.
  var valueIsCached = false
  var valueChanges: UInt8 = 0
}

extension UnsafeMutablePointer where Pointee == TypeObject {
  public var value: Value { @inline(__always) get { Value(self) } }
}

public struct ExceptionObject {
  var header: Header
  var overflow: Cell?
  public var arguments: Value
  public var cause: Value
  public var context: Value
  public var traceback: Value
  /// `.slots` with the type's own fields, or nil.
  var fields: Cell?
  public var suppressContext: Bool
  /// A signal's handler raised it, or Ctrl-C: restricted code cannot catch it.
  var interrupts: Bool
}

/// Where a suspended body goes on, with its registers.
public struct GeneratorObject {
  enum State: UInt8 { case created, suspended, running, finished }
  var header: Header
  var state: State
  /// Async generators: an awaitable of it has begun and not ended.
  var isStepping: Bool
  /// Whether it may have been made for other realms than `madeFor` as well.
  var isMadeForOthers: Bool
  /// The restricted realm that trusted code has made it for; 0 for none.
  var madeFor: UInt16
  var pc: UnsafeMutablePointer<UInt64>
  public var function: Function
  /// What the body was handling when it was suspended.
  var handled: Value
  public var name: Value
  public var qualifiedName: Value
  /// Async generators: a hooked finaliser, the pending `athrow`. Coroutines: who made it, and at which
  /// instruction. Unset otherwise.
  var extra: Value
  var registerCount: Int
  // registers follow at 72
  static let registersOffset = 72
}

extension UnsafeMutablePointer where Pointee == GeneratorObject {
  var registers: UnsafeMutablePointer<Value> {
    @inline(__always) get { Cell(self).values(at: GeneratorObject.registersOffset) }
  }
}

public struct DictEntry {
  public var hash: Int
  /// Unset in a deleted entry.
  public var key: Value
  public var value: Value
}

/// A compact, insertion-ordered hash table. Sets are the same thing without values.
public struct DictObject {
  var header: Header
  public var count: Int
  /// Entries in use, deleted ones included.
  public var used: Int
  private var storedCapacity: UInt32
  /// Entries before this one are deleted or have never been used; of a dict only.
  var first: UInt32
  /// Size of the index table less one; 0 while there is no table.
  var mask: Int
  public var entries: UnsafeMutablePointer<DictEntry>
  /// Entry number plus one, or 0.
  var index: UnsafeMutablePointer<UInt32>
  /// Given when an inline cache remembers an entry's place; `unstamped` when keys have come or gone
  /// since. Never 0, which is what an empty cache holds.
  var version: UInt64

  /// Entries there is room for; their numbers fit the 32 bits of the table.
  var capacity: Int {
    @inline(__always) get { Int(storedCapacity) }
    @inline(__always) set { storedCapacity = UInt32(truncatingIfNeeded: newValue) }
  }
}
