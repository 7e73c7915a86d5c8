// Where are the library, the policies and the lessons?

import Glibc

/// `share/cordon`: where `CORDON_SHARE` points, or beside the program or one of the folders above
/// it, which covers an installation under any prefix and the source tree alike.
///
/// Nil when there is none: the program then knows its native modules only.
func findShareDirectory() -> String? {
  if let named = getenv("CORDON_SHARE"), named.pointee != 0 { return String(cString: named) }
  guard let program = realpath("/proc/self/exe", nil) else { return nil }
  defer { free(program) }
  var folder = String(cString: program)
  while let slash = folder.lastIndex(of: "/") {
    folder = String(folder[..<slash])
    let candidate = folder + "/share/cordon"
    if access(candidate + "/policies", R_OK | X_OK) == 0 { return candidate }
  }
  return nil
}
