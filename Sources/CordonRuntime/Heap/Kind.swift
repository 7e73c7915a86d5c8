// What kinds of cell does the heap hold, and what do they look like?
//
// A kind tells the collector how to trace a cell. For a built-in type it also tells the exact
// type: an instance of a Python subclass of `int`, `str`, `list` and so on is an `.instance` cell
// that holds the built-in value in its first slot (its payload), so `kind == .list` means a list
// and nothing else, and no fast path can be misled by an overriding method.

public enum Kind: UInt8, CaseIterable {
  case free = 0
  // Leaves: no references.
  case float, bigInt, complex, bytes, buffer
  // Text: refers to a shared buffer at most.
  case string
  case byteArray, memoryView
  case list, tuple, dict, set
  /// A bare array of values: instance overflow, native state.
  case slots
  case function, native, boundMethod, code, cell
  case type, instance, exception, module
  case generator
  case range, slice
  case rangeIterator, listIterator
  /// Any other built-in object: a fixed number of values. Its type is told by its shape.
  case record
}

/// What every cell begins with.
public struct Header {
  var kind: Kind
  var mark: UInt8
  public var realm: UInt16
  public var shape: UInt32
}

public struct FloatObject {
  var header: Header
  var value: Double
}

public struct ComplexObject {
  var header: Header
  public var real: Double
  public var imaginary: Double
}

/// Sign and magnitude; at least one limb, the most significant one not zero, and never a value
/// that fits 63 bits.
public struct BigIntObject {
  var header: Header
  public var limbCount: UInt32
  public var isNegative: Bool
  // limbs follow at byte 16
}

/// Text in UTF-8 (lone surrogates as WTF-8).
///
/// The bytes follow the object (an ASCII string at 32, any other at 40) or lie in a buffer that
/// several strings share, which is how repeated `s += t` stays linear.
public struct StringObject {
  var header: Header
  /// 0: not computed yet.
  var storedHash: Int
  public var byteCount: UInt32
  /// Code points; equal to `byteCount` exactly when the string is ASCII.
  public var count: UInt32
  public var bytes: UnsafeMutablePointer<UInt8>
  static let asciiOffset = 32
  static let wideOffset = 40
}

/// What follows a string that is not ASCII or shares its buffer.
struct StringTail {
  /// `.buffer` cell with the byte offset of every 64th character, made when first needed.
  var index: Cell?
  /// `.buffer` cell that holds the bytes, of a sharing string.
  var shared: Cell?
}

public struct BytesObject {
  var header: Header
  var storedHash: Int
  public var count: Int
  // bytes follow at 24
}

public struct ByteArrayObject {
  var header: Header
  public var count: Int
  var capacity: Int
  /// Into `storage`; may lie behind its start after deletions at the front.
  public var bytes: UnsafeMutablePointer<UInt8>?
  var storage: Cell?
  /// Memory views that look at the storage; while there are any the size is fixed.
  public var exports: Int
}

public struct BufferObject {
  var header: Header
  /// Bytes in use, by those who append.
  var count: Int
  var capacity: Int
  // bytes follow at 24
}

public struct ListObject {
  var header: Header
  public var count: Int
  var capacity: Int
  public var items: UnsafeMutablePointer<Value>
}

public struct TupleObject {
  var header: Header
  public var count: Int
  // items follow at 16
}

public struct SlotsObject {
  var header: Header
  public var count: Int
  // values follow at 16
}

public struct CellObject {
  var header: Header
  var contents: Value
}

public struct BoundMethodObject {
  var header: Header
  public var function: Value
  public var receiver: Value
}

public struct RangeObject {
  var header: Header
  public var start: Value
  public var stop: Value
  public var step: Value
  /// An int, small or big.
  public var length: Value
}

public struct SliceObject {
  var header: Header
  public var start: Value
  public var stop: Value
  public var step: Value
}

/// Over a range whose bounds fit a word. Falls to `stop` when exhausted.
struct RangeIteratorObject {
  var header: Header
  var next: Int
  /// Values still to come.
  var remaining: Int
  var step: Int
}

/// Over a list or tuple, by index; `sequence` is unset once exhausted.
struct ListIteratorObject {
  var header: Header
  var index: Int
  var sequence: Value
}

public struct InstanceObject {
  var header: Header
  /// `.slots` with the attributes that have no inline slot; or, when the shape is its type's
  /// dictionary shape, the `.dict` that holds all attributes.
  var overflow: Cell?
  // inline slots follow at 16
  static let slotsOffset = 16
}

/// A fixed number of values; what they mean is the type's affair.
public struct RecordObject {
  var header: Header
  public var count: Int
  // values follow at 16
}

public struct ModuleObject {
  var header: Header
  public var dictionary: Dict
  public var name: Value
  /// Whether the policy lists the names in it.
  public var guarded: GuardedModule
}

public typealias Tuple = UnsafeMutablePointer<TupleObject>
public typealias ListRef = UnsafeMutablePointer<ListObject>
public typealias Text = UnsafeMutablePointer<StringObject>
public typealias Dict = UnsafeMutablePointer<DictObject>
public typealias TypeRef = UnsafeMutablePointer<TypeObject>
public typealias Function = UnsafeMutablePointer<FunctionObject>
public typealias Code = UnsafeMutablePointer<CodeObject>
public typealias Native = UnsafeMutablePointer<NativeObject>
public typealias Exception = UnsafeMutablePointer<ExceptionObject>
public typealias Module = UnsafeMutablePointer<ModuleObject>
public typealias Generator = UnsafeMutablePointer<GeneratorObject>
public typealias Record = UnsafeMutablePointer<RecordObject>

extension UnsafeMutablePointer where Pointee == TupleObject {
  public var items: UnsafeMutablePointer<Value> {
    @inline(__always) get { Cell(self).values(at: 16) }
  }
  @inline(__always) public subscript(item i: Int) -> Value {
    assert(i >= 0 && i < pointee.count)
    return items[i]
  }
}

extension UnsafeMutablePointer where Pointee == SlotsObject {
  public var items: UnsafeMutablePointer<Value> {
    @inline(__always) get { Cell(self).values(at: 16) }
  }
}

extension UnsafeMutablePointer where Pointee == RecordObject {
  public var slots: UnsafeMutablePointer<Value> {
    @inline(__always) get { Cell(self).values(at: 16) }
  }
  /// The value in slot `i`.
  public subscript(slot i: Int) -> Value {
    @inline(__always) get {
      assert(i >= 0 && i < pointee.count)
      return slots[i]
    }
    @inline(__always) nonmutating set {
      assert(i >= 0 && i < pointee.count)
      slots[i] = newValue
    }
  }
}

extension UnsafeMutablePointer where Pointee == BytesObject {
  public var bytes: UnsafeMutablePointer<UInt8> {
    @inline(__always) get { (Cell(self) + 24).assumingMemoryBound(to: UInt8.self) }
  }
}

extension UnsafeMutablePointer where Pointee == BufferObject {
  var bytes: UnsafeMutablePointer<UInt8> {
    @inline(__always) get { (Cell(self) + 24).assumingMemoryBound(to: UInt8.self) }
  }
}

extension UnsafeMutablePointer where Pointee == BigIntObject {
  public var limbs: UnsafeMutablePointer<UInt> {
    @inline(__always) get { (Cell(self) + 16).assumingMemoryBound(to: UInt.self) }
  }
}

extension UnsafeMutablePointer where Pointee == InstanceObject {
  var slots: UnsafeMutablePointer<Value> {
    @inline(__always) get { Cell(self).values(at: InstanceObject.slotsOffset) }
  }
}
