// What lies in a folder, for the person at the prompt?
//
// Nothing of it goes to a program. Where a realm's policy is to be minded, the folder is opened first
// and judged by the path that the kernel has for it; nobody is asked, and nothing is recorded.

import CSupport
import CordonPolicy
import Glibc

/// One name in a folder.
public struct SeenFile: Equatable, Sendable {
  public var name: String
  public var isFolder: Bool

  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}

extension Gate {
  /// The names in a folder that are UTF-8; none when it cannot be read or `policy` does not let it be.
  public func glance(into folder: String, minding policy: Policy?) -> [SeenFile] {
    if folder.utf8.contains(0) { return [] }
    do throws(SystemFailure) {
      let flags = cordon_o_path | O_DIRECTORY
      let file = try perform(.open(FilePath(folder), flags: flags, mode: 0)).number
      defer { _ = try? perform(.close(Int32(file))) }
      let handle = "/proc/self/fd/\(file)"
      var real: String?
      if let policy {
        guard let bytes = self.folder(of: Int32(file)) else { return [] }
        let path = String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard policy.allows(.read(path)) else { return [] }
        real = path == "/" ? "" : path
      }
      guard case .entries(let entries) = try perform(.list(FilePath(handle))) else { return [] }
      var seen: [SeenFile] = []
      for entry in entries {
        guard let name = String(validating: entry.name, as: UTF8.self) else { continue }
        if let policy, let real, !policy.allows(.read(real + "/" + name)) { continue }
        seen.append(SeenFile(name: name, isFolder: isFolder(entry, name, handle, policy == nil)))
      }
      return seen
    } catch {
      return []
    }
  }

  /// The same for a realm: from where it works, and as its policy lets it.
  public func glance(into folder: String, of realm: Realm) -> [SeenFile] {
    guard (try? enterDirectory(of: realm.id)) != nil else { return [] }
    defer { leaveDirectories() }
    return glance(into: folder, minding: realm.policy)
  }

  private func isFolder(
    _ entry: DirectoryEntry, _ name: String, _ handle: String, _ followsLinks: Bool
  ) -> Bool {
    if entry.type == UInt8(DT_DIR) { return true }
    let isUnknown = entry.type == UInt8(DT_UNKNOWN)
    guard isUnknown || followsLinks && entry.type == UInt8(DT_LNK) else { return false }
    let request = Request.status(FilePath(handle + "/" + name), followingLinks: followsLinks)
    guard case .status(let status)? = try? perform(request) else { return false }
    return status.mode & Int(S_IFMT) == Int(S_IFDIR)
  }
}
