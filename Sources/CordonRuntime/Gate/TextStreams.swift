// How does `print` write to a stream without a call for each piece?

/// What the module `io` tells the machine about its text streams.
public struct TextStreams {
  public let type: NativeType
  /// Writes to a stream that is exactly of the type.
  public let write: (VM, Value, Text) throws(Raised) -> Void

  public init(type: NativeType, write: @escaping (VM, Value, Text) throws(Raised) -> Void) {
    self.type = type
    self.write = write
  }
}

/// Where `print` and the display hook write: found once, used for each piece.
public struct TextSink {
  private let vm: VM
  private let stream: Value
  private let method: Value

  public init(_ vm: VM, _ stream: Value) throws(Raised) {
    self.vm = vm
    self.stream = stream
    let isNative = vm.host.textStreams.map { vm.isExactly(stream, $0.type) } ?? false
    method = isNative ? .unset : try vm.getAttribute(stream, .write)
  }

  public func write(_ text: Value) throws(Raised) {
    if method.isUnset, text.isKind(.string), let streams = vm.host.textStreams {
      try streams.write(vm, stream, text.asText)
    } else {
      _ = try vm.call(method.isUnset ? try vm.getAttribute(stream, .write) : method, text)
    }
  }
}
