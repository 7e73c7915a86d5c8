// Where are the library, the policies and the lessons?

import Glibc

/// `share/cordon`: where `CORDON_SHARE` points, or beside the program or one of the folders above
/// it, which covers an installation under any prefix and the source tree alike.
///
/// Nil when there is none: the program then knows its native modules only.
func findShareDirectory() -> String? {
  if let named = getenv("CORDON_SHARE"), named.pointee != 0 {
    // Programs may change the directory that a relative path goes from.
    guard let real = realpath(named, nil) else { return String(cString: named) }
    defer { free(real) }
    return String(cString: real)
  }
  var folder = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { path in
    let count = readlink("/proc/self/exe", path.baseAddress!, path.count)
    return String(decoding: UnsafeRawBufferPointer(path).prefix(max(count, 0)), as: UTF8.self)
  }
  while let slash = folder.lastIndex(of: "/") {
    folder = String(folder[..<slash])
    let candidate = folder + "/share/cordon"
    if access(candidate + "/policies", R_OK | X_OK) == 0 { return candidate }
  }
  return nil
}
