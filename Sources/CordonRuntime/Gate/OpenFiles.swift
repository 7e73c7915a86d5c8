// How many files does a realm have open?
//
// What a realm opens is its own until somebody closes it: files, both ends of pipes, sockets and
// duplicates. The gate knows them by number, so nothing that closes one can forget to say so.

import CordonPolicy
import Glibc

extension VM {
  /// The failure of a request that would give the present realm one open file too many. Files that
  /// the program has lost are closed before it is refused one.
  func refusal(ofOpening request: Request) throws(Raised) -> SystemFailure? {
    let more = request.filesOpened
    guard more > 0 else { return nil }
    let limit = realm.policy?.limits.files ?? .max
    func fits() -> Bool {
      host.gate.openFiles(of: realm.id) + more <= limit
        && host.gate.openFilesOfRealms + more <= VM.mostFilesOfRealms
    }
    if fits() { return nil }
    collect()
    try lookUp()
    return fits() ? nil : SystemFailure(EMFILE)
  }

  /// How many files all restricted realms together may have open, so that trusted code can open some.
  private static var mostFilesOfRealms: Int {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return limit.rlim_cur > 1 << 40 ? .max : Int(limit.rlim_cur / 4 * 3)
  }

  /// Open files of a realm.
  public func openFiles(of realm: Realm) -> Int { host.gate.openFiles(of: realm.id) }
}

extension Gate {
  func openFiles(of realm: UInt16) -> Int {
    paths.values.reduce(0) { $0 + ($1.owner == realm ? 1 : 0) }
  }

  /// Closes what a realm that has ended left open: its number will be another's.
  func closeFiles(of realm: UInt16) {
    for (file, known) in paths where known.owner == realm {
      paths[file] = nil
      Glibc.close(file)
    }
  }

  var openFilesOfRealms: Int {
    paths.values.reduce(0) { $0 + ($1.owner > VM.trustedRealm ? 1 : 0) } + directories.count
  }

  /// Notes that a realm has opened what a request answered with.
  func own(_ reply: Reply, of request: Request, by realm: UInt16) {
    if request.filesOpened == 0 { return }
    switch reply {
    case .number(let file), .message(let file, _): paths[Int32(file)]?.owner = realm
    case .pair(let a, let b):
      paths[Int32(a)]?.owner = realm
      paths[Int32(b)]?.owner = realm
    default: break
    }
  }
}

extension Request {
  /// How many files are open afterwards that were not before.
  var filesOpened: Int {
    switch self {
    case .open, .duplicate, .processFile: 1
    case .duplicateTo(let old, let new, _): old == new || fcntl(new, F_GETFD) >= 0 ? 0 : 1
    case .pipe: 2
    case .socket(.make), .socket(.accept): 1
    case .socket(.makePair): 2
    default: 0
    }
  }
}
