// What lies in a folder, for the person at the prompt?
//
// Nothing of it goes to a program. Where a realm's policy is to be minded, the folder is opened first
// and judged by the path that the kernel has for it; nobody is asked, and nothing is recorded.

import CSupport
import CordonPolicy
import Glibc

/// One name in a folder.
public struct SeenFile: Equatable, Sendable {
  /// In any encoding.
  public var bytes: [UInt8]
  public var isFolder: Bool

  public init(bytes: [UInt8], isFolder: Bool) {
    self.bytes = bytes
    self.isFolder = isFolder
  }

  public init(name: String, isFolder: Bool) {
    self.init(bytes: Array(name.utf8), isFolder: isFolder)
  }

  /// Nil when it is not UTF-8.
  public var name: String? { String(validating: bytes, as: UTF8.self) }

  /// The name as Python has it: each byte that is not UTF-8 is a surrogate.
  public var escaped: [UInt8] {
    if name != nil { return bytes }
    var escaped: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      // As many bytes as make a character, if some do.
      let character = (1...4).lazy.map { rest.prefix($0) }.first {
        String(validating: $0, as: UTF8.self) != nil
      }
      if let character {
        escaped += character
      } else {
        escaped += [0xED, 0xB0 | first >> 6, 0x80 | first & 0x3F]
      }
      rest = rest.dropFirst(character?.count ?? 1)
    }
    return escaped
  }
}

extension Gate {
  /// The names in a folder; none when it cannot be read or `policy` does not let it be. Under a policy,
  /// which speaks of names in UTF-8, no others.
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
        var file = SeenFile(bytes: Array(entry.name), isFolder: false)
        if let policy, let real {
          guard let name = file.name, policy.allows(.read(real + "/" + name)) else { continue }
        }
        file.isFolder = isFolder(entry, handle, policy == nil)
        seen.append(file)
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
    _ entry: DirectoryEntry, _ handle: String, _ followsLinks: Bool
  ) -> Bool {
    if entry.type == UInt8(DT_DIR) { return true }
    let isUnknown = entry.type == UInt8(DT_UNKNOWN)
    guard isUnknown || followsLinks && entry.type == UInt8(DT_LNK) else { return false }
    let path = (Array(handle.utf8) + [UInt8(ascii: "/")] + entry.name).withUnsafeBufferPointer {
      FilePath($0)
    }
    let request = Request.status(path, followingLinks: followsLinks)
    guard case .status(let status)? = try? perform(request) else { return false }
    return status.mode & Int(S_IFMT) == Int(S_IFDIR)
  }
}
