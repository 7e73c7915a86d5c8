// Where does the session's text go?

import Glibc

/// The standard streams of the process, for what Cordon itself has to say.
struct Console {
  enum Stream: Int32 { case output = 1, error = 2 }

  /// Lets the program's own buffered output go first.
  let flush: () -> Void

  /// Answers whether all of it was written. What is lost of standard output is told.
  @discardableResult func write(_ text: String, to stream: Stream) -> Bool {
    flush()
    guard let code = failure(text, stream) else { return true }
    if stream == .output && code != EPIPE {
      let reason = String(cString: strerror(code))
      _ = failure("cordon: standard output is lost, [Errno \(code)] \(reason)\n", .error)
    }
    return false
  }

  private func failure(_ text: String, _ stream: Stream) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return nil
    }
  }
}
