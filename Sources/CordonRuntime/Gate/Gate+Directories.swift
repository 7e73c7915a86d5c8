// Where do relative paths of a realm go from?
//
// From the working directory of the process, until restricted code changes that: then it has one of
// its own, and the process is moved there for its requests alone. Trusted code, which may import
// modules from where it works, stays where it was.

import CSupport
import Glibc

extension Gate {
  /// Moves the process to where the realm works. Must precede each request with a relative path, which
  /// fails when that cannot be done.
  @inline(__always) func enterDirectory(of realm: UInt16) throws(SystemFailure) {
    if !directories.isEmpty { try move(to: realm) }
  }

  /// Moves the process back to where trusted code works, for the host's own requests.
  public func leaveDirectories() { try? enterDirectory(of: VM.trustedRealm) }

  /// Carries out a change of the directory for one restricted realm.
  func changeDirectory<T>(of realm: UInt16, _ change: () throws(GateProblem) -> T)
    throws(GateProblem) -> T
  {
    let place = try here()
    let result: T
    do throws(GateProblem) { result = try change() } catch {
      close(place)
      throw error
    }
    let own: Int32
    do throws(GateProblem) { own = try here() } catch {
      fchdir(place)
      close(place)
      throw error
    }
    if directories.isEmpty { trustedDirectory = place } else { close(place) }
    if let old = directories[realm] { close(old) }
    directories[realm] = own
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

  private func here() throws(GateProblem) -> Int32 {
    let place = open(".", cordon_o_path | O_DIRECTORY | O_CLOEXEC)
    if place < 0 { throw .failure(SystemFailure(errno)) }
    return place
  }

  private func move(to realm: UInt16) throws(SystemFailure) {
    let own = directories[realm]
    let wanted = own == nil ? VM.trustedRealm : realm
    if wanted == workingRealm { return }
    if workingRealm == VM.trustedRealm {
      // Trusted code may have gone elsewhere meanwhile.
      let place = try check(open(".", cordon_o_path | O_DIRECTORY | O_CLOEXEC))
      close(trustedDirectory)
      trustedDirectory = place
    }
    try check(fchdir(own ?? trustedDirectory))
    workingRealm = wanted
  }
}
