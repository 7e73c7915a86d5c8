// Where do relative paths of a realm go from?
//
// From the working directory of the process, until restricted code changes that: then it has one of
// its own, and the process is moved there for its requests alone. Trusted code, which may import
// modules from where it works, stays where it was.

import CSupport
import Glibc

extension Gate {
  /// Moves the process to where the realm works. Must precede each request with a relative path.
  @inline(__always) func enterDirectory(of realm: UInt16) {
    if !directories.isEmpty { move(to: realm) }
  }

  /// Moves the process back to where trusted code works, for the host's own requests.
  public func leaveDirectories() { enterDirectory(of: VM.trustedRealm) }

  /// Carries out a change of the directory for one restricted realm.
  func changeDirectory<T>(of realm: UInt16, _ change: () throws(GateProblem) -> T)
    throws(GateProblem) -> T
  {
    if directories.isEmpty { trustedDirectory = here() }
    let result = try change()
    if let old = directories[realm] { close(old) }
    directories[realm] = here()
    workingRealm = realm
    return result
  }

  /// What the realm leaves behind when it ends.
  func forgetDirectory(of realm: UInt16) {
    guard let own = directories[realm] else { return }
    if workingRealm == realm { leaveDirectories() }
    close(own)
    directories[realm] = nil
    if directories.isEmpty { close(trustedDirectory) }
  }

  private func here() -> Int32 { open(".", cordon_o_path | O_DIRECTORY | O_CLOEXEC) }

  private func move(to realm: UInt16) {
    let own = directories[realm]
    let wanted = own == nil ? VM.trustedRealm : realm
    if wanted == workingRealm { return }
    if workingRealm == VM.trustedRealm {
      // Trusted code may have gone elsewhere meanwhile.
      close(trustedDirectory)
      trustedDirectory = here()
    }
    fchdir(own ?? trustedDirectory)
    workingRealm = wanted
  }
}
