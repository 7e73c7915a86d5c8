// Which characters make a name, and which names are the same?

import CUnicode

/// True for a character that may stand in a name: Unicode's XID_Start or XID_Continue.
func isIdentifierScalar(_ character: Unicode.Scalar, isFirst: Bool) -> Bool {
  let flag = isFirst ? CORDON_STARTS_NAME : CORDON_CONTINUES_NAME
  return Int(cordon_unicode(character.value).pointee.flags) & flag != 0
}

/// True when `repr` would show the character as itself.
func isPrintable(_ character: Unicode.Scalar) -> Bool {
  Int(cordon_unicode(character.value).pointee.flags) & CORDON_PRINTABLE != 0
}

/// The name in Unicode's form NFKC, in which Python compares names.
public func normalizedIdentifier(_ name: String) -> String {
  let form = Int32(CORDON_COMPATIBLE | CORDON_COMPOSED)
  let codes = name.unicodeScalars.map(\.value)
  let size = cordon_normalized_size(codes, codes.count, form)
  let normal = [UInt32](unsafeUninitializedCapacity: size) { room, count in
    count = cordon_normalize(codes, codes.count, form, room.baseAddress)
  }
  var result = String.UnicodeScalarView()
  for code in normal { result.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
  return String(result)
}
