// What takes how much memory?
//
// A chart of types for the realm in force, and one of realms. Each realm is charged as its memory
// limit charges it: for what was born in it, and for what trusted code has made and it alone keeps.

import CordonRuntime

/// What objects of a type take in a realm.
public struct MemoryRow: Sendable {
  /// Nil for what all realms share.
  public var realm: String?
  public var type: String
  public var bytes: Int
  public var objects: Int

  public init(realm: String?, type: String, bytes: Int, objects: Int) {
    self.realm = realm
    self.type = type
    self.bytes = bytes
    self.objects = objects
  }
}

extension Engine {
  public func memoryRows() -> [MemoryRow] {
    let names = vm.realmNames
    return vm.takeCensus().map { row in
      MemoryRow(realm: names[row.realm], type: row.type, bytes: row.bytes, objects: row.objects)
    }
  }
}

extension Session {
  /// Types that are shown when nobody asks for more.
  private static let typesShown = 10

  func showHeap(_ call: CommandCall) throws(CommandProblem) {
    guard let most = call.text.isEmpty ? Self.typesShown : Int(call.text), most > 0 else {
      throw CommandProblem("a count is a number, write ':heap 20'")
    }
    let rows = evaluator.memoryRows()
    let here = rows.filter { $0.realm == realm.rawValue }
    sayTitle("\(realm.rawValue): \(Self.total(here))")
    chart(Self.sums(here) { $0.type }, most: most, kind: "type")
    sayTitle("all realms: \(Self.total(rows))")
    chart(
      Self.sums(rows) { $0.realm ?? "shared by all" }, most: max(most, Self.typesShown),
      kind: "realm")
  }

  private func sayTitle(_ text: String) {
    let lines = Table.wrapped(Presenter.visibleLine(text), to: tableWidth ?? Int.max)
    sayPainted(lines.map { settings.palette.paint($0, .heading) }.joined(separator: "\n"))
  }

  private struct Sum {
    var name: String
    var bytes = 0
    var objects = 0
  }

  private static func total(_ rows: [MemoryRow]) -> String {
    let bytes = rows.reduce(0) { $0 + $1.bytes }
    let objects = rows.reduce(0) { $0 + $1.objects }
    return "\(size(bytes)) in \(Engine.counted(objects, "object"))"
  }

  /// The sums by name, the most first.
  private static func sums(_ rows: [MemoryRow], _ name: (MemoryRow) -> String) -> [Sum] {
    var sums: [String: Sum] = [:]
    for row in rows {
      let key = name(row)
      sums[key, default: Sum(name: key)].bytes += row.bytes
      sums[key, default: Sum(name: key)].objects += row.objects
    }
    return sums.values.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }
  }

  private func chart(_ sums: [Sum], most: Int, kind: String) {
    if sums.isEmpty { return say("  nothing") }
    var shown = Array(sums.prefix(most))
    let rest = sums.dropFirst(most)
    if !rest.isEmpty {
      var others = Sum(name: Engine.counted(rest.count, "other \(kind)"))
      for sum in rest {
        others.bytes += sum.bytes
        others.objects += sum.objects
      }
      shown.append(others)
    }
    let width = tableWidth ?? 79
    let sizes = shown.map { Self.size($0.bytes) }
    let sizeWidth = sizes.map(\.count).max() ?? 0
    // A name longer than that is cut.
    let names = shown.map { sum in
      Self.cut(Presenter.visibleLine(sum.name), to: max(6, min(30, width - sizeWidth - 12)))
    }
    let nameWidth = names.map { Presenter.width(of: $0) }.max() ?? 0
    let room = min(40, width - nameWidth - sizeWidth - 6)
    let longest = Double(max(1, shown.map(\.bytes).max() ?? 1))
    for (number, sum) in shown.enumerated() {
      let padding = nameWidth - Presenter.width(of: names[number])
      var line = "  " + names[number] + String(repeating: " ", count: max(0, padding))
      line += String(repeating: " ", count: sizeWidth - sizes[number].count + 2) + sizes[number]
      if room > 0 {
        let bar = bar(Double(sum.bytes) / longest, width: room)
        let trimmed = String(bar.prefix { $0 != " " })
        line += "  " + settings.palette.paint(trimmed, .bar)
      }
      sayPainted(line)
    }
  }

  private static func cut(_ name: String, to width: Int) -> String {
    if Presenter.width(of: name) <= width { return name }
    var kept = ""
    for character in name {
      if Presenter.width(of: kept + String(character)) > width - 2 { break }
      kept.append(character)
    }
    return kept + ".."
  }

  /// A size as limits are written, with a decimal where it matters.
  private static func size(_ bytes: Int) -> String {
    let units = [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]
    guard let (letter, unit) = units.first(where: { bytes >= $0.1 }) else { return "\(bytes)" }
    if bytes >= unit * 100 { return "\(bytes / unit)\(letter)" }
    return "\(bytes / unit).\(bytes % unit * 10 / unit)\(letter)"
  }
}
