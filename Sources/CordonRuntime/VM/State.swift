// What does the machine keep between two instructions?
//
// One plain struct behind a pointer: no reference counting, no exclusivity checks. `VM` is the
// handle that everything passes around; it is the size of the pointer.

import CSupport
import Glibc

/// The handle of a machine. Trivial to copy; all handles of one machine are the same machine.
public struct VM {
  let pointer: UnsafeMutablePointer<VMState>

  var state: VMState {
    @inline(__always) unsafeAddress { UnsafePointer(pointer) }
    @inline(__always) nonmutating unsafeMutableAddress { pointer }
  }

  /// The parts that only slow paths touch.
  public var host: Host {
    @inline(__always) get { pointer.pointee.host._withUnsafeGuaranteedRef { $0 } }
  }

}

/// What lies between a call and the return from it.
struct Frame {
  enum Role: UInt8 {
    case plain
    /// Entered from native code, which gets the result.
    case entry
    /// `__init__`: must return None; the caller's register already holds the instance.
    case initializer
    /// Entered for an instruction that is no call: the result goes into a register of the frame
    /// below.
    case operation
    /// A generator resumed by `forNext` or `send` of the frame below.
    case generator
    /// A generator resumed by native code.
    case generatorEntry
  }
  var pc: UnsafeMutablePointer<UInt64>
  var registers: UnsafeMutablePointer<Value>
  var constants: UnsafeMutablePointer<Value>
  var function: Function
  var code: Code
  /// Of a class body, a module or `exec`: where plain names live. Unset for functions.
  var namespace: Value
  /// The resumed generator, in the generator roles.
  var generator: Generator?
  /// What the resumer was handling, in the generator roles.
  var handled: Value
  var role: Role
  /// The callee belongs to another realm; the caller's is to be restored.
  var crossed: Bool
  var callerRealm: UInt16
  /// The register of the frame below, in the role `operation`.
  var destination: UInt16
  /// In the generator roles: whether the body handles an exception itself.
  var ownsHandled = false
}

struct Shape {
  var type: TypeRef
  var parent: UInt32
  /// The attribute this shape adds to its parent.
  var name: Value
  var slot: UInt32
  /// Slots in use by instances of this shape.
  var count: UInt32
  var firstChild: UInt32
  var sibling: UInt32
}

/// What the innermost running code may not pass.
public enum Stop: UInt8 {
  case none
  case steps, memory, seconds, wall, output, interrupted
  /// The verdict "stop", and an audit that cannot be kept.
  case policy, audit
}

struct VMState {
  // What the dispatch loop touches.
  var budget: Int
  var bytesLeft: Int
  var stackTop: UnsafeMutablePointer<Value>
  var frame: UnsafeMutablePointer<Frame>
  var shapes: UnsafeMutablePointer<Shape>
  var free: UnsafeMutablePointer<UInt>
  /// Mark colour in bits 8-15, present realm in bits 16-31: what new headers are or-ed with.
  var headerBits: UInt64
  /// Changes when a method or descriptor of any type does.
  var typeEpoch: UInt32
  var realm: UInt16
  /// The flags of a native function of the present realm's own, when that is restricted; else 0.
  var nativeTag: UInt32
  var stop: Stop
  /// The builtins namespace of the present realm.
  var builtins: Dict
  var frameLimit: UnsafeMutablePointer<Frame>
  /// How far the value stack is paid for; `growStack` pays for more.
  var stackLimit: UnsafeMutablePointer<Value>
  /// The exception being handled, or None.
  var handled: Value
  /// The exception on its way, while Swift unwinds.
  var raised: Value
  var zero: Value
  /// Native frames may not be pushed below this address.
  var nativeStackLimit: UInt
  var recursionLimit: Int
  /// The most bytes of a string, and of bytes or a bytearray, that may be made.
  var stringLimit: Int
  var bytesLimit: UInt
  /// The most bytes of an int, and the most limbs of one that needs no second look.
  var integerLimit: Int
  var shortLimbs: Int

  // Bounds and tables.
  var frames: UnsafeMutablePointer<Frame>
  var stackBase: UnsafeMutablePointer<Value>
  /// The last place of the value stack but a little.
  var stackEnd: UnsafeMutablePointer<Value>
  /// The highest place of either stack that may have been used since unused pages were given back.
  var stackPeak: UnsafeMutablePointer<Value>
  var framesPeak: UnsafeMutablePointer<Frame>
  /// The innermost frame that is paid for.
  var framesPaid: UnsafeMutablePointer<Frame>
  var frameCapacity: Int
  var shapeCount: Int
  var shapeCapacity: Int
  var heap: HeapState
  /// Built-in types by number.
  var types: UnsafeMutablePointer<TypeRef>
  var names: UnsafeMutablePointer<Value>
  var latin1: UnsafeMutablePointer<Value>
  var emptyTuple: Value
  var interned: InternTable
  /// How many entries `Host.handedOver` has.
  var handedOver = 0
  /// The frame of the library for which a function is called whose answer its program gets.
  var handingOn: UnsafeMutablePointer<Frame>?
  /// The frame that has called native code which answers what a function does that it calls.
  var answering: UnsafeMutablePointer<Frame>?
  /// The frame whose native code has last called something whose answer is judged; nil for none.
  var judging: UnsafeMutablePointer<Frame>?
  var attributeCache: UnsafeMutablePointer<AttributeCacheEntry>
  var shapeCache: UnsafeMutablePointer<ShapeCacheEntry>
  var nextVersion: UInt64
  var nextTypeVersion: UInt32
  var host: Unmanaged<Host>
}
