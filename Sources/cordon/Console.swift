// Where does the session's text go?

import Glibc

/// The standard streams of the process, for what Cordon itself has to say.
struct Console {
  enum Stream: Int32 { case output = 1, error = 2 }

  /// Lets the program's own buffered output go first.
  let flush: () -> Void

  func write(_ text: String, to stream: Stream) {
    flush()
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}
