// How does a stream of zlib live in the heap?
//
// The stream and all memory that zlib asks for are cells of the heap, which a list of the object's
// holds: they count against the realm's memory, are never moved, and go when the object goes. So a
// stream need not be ended. What zlib is asked to do is done in pieces that are charged for.

import CZlib
import CordonRuntime
import Glibc

struct ZlibStream {
  /// The slots of an object that has a stream; its own come after them.
  enum Slot {
    /// Bytes that hold the `z_stream`.
    static let stream = 0
    /// A list of the bytes that zlib has asked for.
    static let memory = 1
    static let count = 2
  }

  let vm: VM
  let it: UnsafeMutablePointer<InstanceObject>

  init(_ vm: VM, _ value: Value) {
    self.vm = vm
    it = value.asInstance
  }

  /// Gives a bare object an empty stream.
  init(begin value: Value, _ vm: VM) throws(Raised) {
    self.init(vm, value)
    let size = MemoryLayout<z_stream>.size
    let bytes = try vm.newBytes(count: size)
    memset(bytes.bytes, 0, size)
    it[slot: Slot.stream] = Value(bytes)
    it[slot: Slot.memory] = Value(try vm.newList())
    stream.pointee.zalloc = ZlibStream.allocate
    stream.pointee.zfree = { _, _ in }
  }

  var stream: UnsafeMutablePointer<z_stream> {
    UnsafeMutableRawPointer(it[slot: Slot.stream].asBytes.bytes)
      .assumingMemoryBound(to: z_stream.self)
  }

  // MARK: Memory

  private struct Memory {
    let vm: VM
    let list: ListRef
    var raised: Raised?
  }

  private static let allocate: alloc_func = { context, items, size in
    guard let memory = context?.assumingMemoryBound(to: Memory.self) else { return nil }
    let vm = memory.pointee.vm
    do throws(Raised) {
      let bytes = try vm.newBytes(count: Int(items) * Int(size))
      try vm.append(memory.pointee.list, Value(bytes))
      return UnsafeMutableRawPointer(bytes.bytes)
    } catch {
      memory.pointee.raised = error
      return nil
    }
  }

  /// Has zlib do something with this stream; what it allocates belongs to `owner`, or to this object.
  func call(
    for owner: ZlibStream? = nil, _ body: (UnsafeMutablePointer<z_stream>) -> Int32
  ) throws(Raised) -> Int32 {
    let list = (owner ?? self).it[slot: Slot.memory].asList
    var memory = Memory(vm: vm, list: list, raised: nil)
    let stream = stream
    let code = withUnsafeMutablePointer(to: &memory) { p in
      stream.pointee.opaque = UnsafeMutableRawPointer(p)
      defer { stream.pointee.opaque = nil }
      return body(stream)
    }
    if let raised = memory.raised { throw raised }
    return code
  }

  // MARK: Work

  /// Bytes that zlib is given, or may write, at a time.
  private static let piece = 1 << 14

  struct Progress {
    var output: ByteBuilder
    /// Bytes of the input that have been taken.
    var taken = 0
    var code = Z_OK
  }

  /// Has zlib take all of `input`, until it stops or has given `limit` bytes. `body` is called for
  /// each piece; `cost` is that of a byte taken.
  func run(
    _ input: UnsafeMutablePointer<BytesObject>, limit: Int, cost: Int,
    _ body: (UnsafeMutablePointer<z_stream>, _ isLast: Bool) -> Int32
  ) throws(Raised) -> Progress {
    var progress = Progress(output: ByteBuilder(vm))
    let room = try vm.newBytes(count: ZlibStream.piece)
    while progress.output.count < limit {
      let given = min(input.pointee.count - progress.taken, ZlibStream.piece)
      let space = min(limit - progress.output.count, ZlibStream.piece)
      let isLast = progress.taken + given == input.pointee.count
      var (takenNow, madeNow) = (0, 0)
      progress.code = try call { stream in
        stream.pointee.next_in = input.bytes + progress.taken
        stream.pointee.avail_in = UInt32(given)
        stream.pointee.next_out = room.bytes
        stream.pointee.avail_out = UInt32(space)
        let code = body(stream, isLast)
        takenNow = given - Int(stream.pointee.avail_in)
        madeNow = space - Int(stream.pointee.avail_out)
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
        return code
      }
      progress.taken += takenNow
      try progress.output.append(UnsafeBufferPointer(start: room.bytes, count: madeNow))
      guard progress.code == Z_OK else { break }
      if isLast, takenNow == given, madeNow < space { break }
      // Python code may run here; this loop goes by its own counts.
      try vm.charge(takenNow * cost + madeNow >> 1 + 10)
    }
    return progress
  }

  // MARK: Errors

  /// `zlib.error` for a code: what zlib says of it, or what it means.
  func error(_ code: Int32, _ doing: String) throws(Raised) -> Raised {
    var meaning = stream.pointee.msg.map { String(cString: $0) }
    if meaning == nil || code == Z_VERSION_ERROR {
      switch code {
      case Z_BUF_ERROR: meaning = "incomplete or truncated stream"
      case Z_STREAM_ERROR: meaning = "inconsistent stream state"
      case Z_DATA_ERROR: meaning = "invalid input data"
      case Z_VERSION_ERROR: meaning = "library version mismatch"
      default: break
      }
    }
    let message = "Error \(code) \(doing)\(meaning.map { ": \($0)" } ?? "")"
    return try vm.raise("zlib", "error", message)
  }
}
