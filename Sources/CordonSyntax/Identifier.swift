// Which characters make a name, and which names are the same?

/// True for a character that may stand in a name: Unicode's XID_Start or XID_Continue.
func isIdentifierScalar(_ character: Unicode.Scalar, isFirst: Bool) -> Bool {
  if character == "_" { return true }
  let properties = character.properties
  return isFirst ? properties.isXIDStart : properties.isXIDContinue
}

/// The name in Unicode's form NFKC, in which Python compares names.
func normalizedIdentifier(_ name: String) -> String {
  Normalizer.shared.normalized(name)
}

/// Unicode's normalization form KC for the characters that names are made of.
private struct Normalizer {
  static let shared = Normalizer()

  private var compatibility: [UInt32: [UInt32]] = [:]
  private var composites: [UInt64: UInt32] = [:]
  private var decompositions: [UInt32: (UInt32, UInt32)] = [:]

  private init() {
    let tables = (NormalizationTables.compatibility, NormalizationTables.compositions)
    Self.entries(tables.0) { source, target in
      let bounds = source.split(separator: UInt8(ascii: "-")).map(Self.number)
      let codes = target.split(separator: UInt8(ascii: "+")).map(Self.number)
      for offset in 0...(bounds[bounds.count - 1] - bounds[0]) {
        compatibility[bounds[0] + offset] = codes.count == 1 ? [codes[0] + offset] : codes
      }
    }
    Self.entries(tables.1) { source, target in
      let pair = source.split(separator: UInt8(ascii: "+")).map(Self.number)
      let composite = Self.number(target)
      composites[UInt64(pair[0]) << 32 | UInt64(pair[1])] = composite
      decompositions[composite] = (pair[0], pair[1])
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>.SubSequence

  private static func entries(_ table: StaticString, _ body: (Bytes, Bytes) -> Void) {
    let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    for entry in bytes.split(separator: UInt8(ascii: " ")) {
      let sides = entry.split(separator: UInt8(ascii: "="))
      body(sides[0], sides[1])
    }
  }

  private static func number(_ digits: Bytes) -> UInt32 {
    digits.reduce(0) { value, byte in
      value << 4 | UInt32(byte <= UInt8(ascii: "9") ? byte - 0x30 : byte - 0x37)
    }
  }

  func normalized(_ name: String) -> String {
    var codes: [UInt32] = []
    for scalar in name.unicodeScalars { decompose(scalar.value, &codes) }
    order(&codes)
    var result = String.UnicodeScalarView()
    for code in composed(codes) {
      if let scalar = Unicode.Scalar(code) { result.append(scalar) }
    }
    return String(result)
  }

  private func decompose(_ code: UInt32, _ output: inout [UInt32]) {
    if let parts = compatibility[code] {
      for part in parts { decompose(part, &output) }
    } else if let (first, second) = decompositions[code] {
      decompose(first, &output)
      output.append(second)
    } else if (0xAC00...0xD7A3).contains(code) {
      let index = code - 0xAC00
      output.append(0x1100 + index / 588)
      output.append(0x1161 + index % 588 / 28)
      if index % 28 != 0 { output.append(0x11A7 + index % 28) }
    } else {
      output.append(code)
    }
  }

  private func combiningClass(_ code: UInt32) -> UInt8 {
    Unicode.Scalar(code)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  /// Sorts each run of combining marks by class, stably.
  private func order(_ codes: inout [UInt32]) {
    for index in codes.indices.dropFirst() {
      let code = codes[index]
      let place = combiningClass(code)
      if place == 0 { continue }
      var at = index
      while at > 0, combiningClass(codes[at - 1]) > place {
        codes[at] = codes[at - 1]
        at -= 1
      }
      codes[at] = code
    }
  }

  private func composed(_ codes: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for code in codes {
      let place = combiningClass(code)
      if let at = starter {
        let isAdjacent = at == result.count - 1
        if isAdjacent || (lastClass != 0 && lastClass < place),
          let composite = compose(result[at], code)
        {
          result[at] = composite
          continue
        }
      }
      if place == 0 { starter = result.count }
      lastClass = place
      result.append(code)
    }
    return result
  }

  private func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0,
      (0x11A8..<0x11C3).contains(second)
    {
      return first + second - 0x11A7
    }
    return composites[UInt64(first) << 32 | UInt64(second)]
  }
}
