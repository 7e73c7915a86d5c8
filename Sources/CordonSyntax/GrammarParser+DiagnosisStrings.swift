// Which mistakes are known in the fields of f-strings?

extension GrammarParser {
  /// Looks for mistakes in the field at the brace in hand; none is found in a field that fits.
  mutating func mistakenField() throws(Failure) {
    let start = position
    advance()
    switch current {
    case .equal, .exclamation, .colon, .rightBrace:
      let word = String(decoding: bytes(of: token), as: UTF8.self)
      throw raise(
        "f-string: valid expression required before '\(word)'", token: position)
    default: break
    }
    guard try attempt({ try $0.assignedValue() }) != nil else {
      throw raise("f-string: expecting a valid expression after '{'", token: start + 1)
    }
    if !isOne(of: .equal, .exclamation, .colon, .rightBrace) {
      throw raise("f-string: expecting '=', or '!', or ':', or '}'", token: position)
    }
    if accept(.equal), !isOne(of: .exclamation, .colon, .rightBrace) {
      throw raise("f-string: expecting '!', or ':', or '}'", token: position)
    }
    if accept(.exclamation) {
      if current == .colon || current == .rightBrace {
        throw raise("f-string: missing conversion character", token: position)
      }
      if current != .name {
        throw raise("f-string: invalid conversion character", token: position)
      }
      let mark = lexer.tokens[position - 1]
      if mark.end != token.start {
        throw raise(
          "f-string: conversion type must come right after the exclamanation mark",
          tokens: position - 1, position)
      }
      if !isWord("s", at: position), !isWord("r", at: position), !isWord("a", at: position) {
        let word = String(decoding: bytes(of: token), as: UTF8.self)
        diagnosis.reached = max(diagnosis.reached, position + 1)
        throw raise(
          "f-string: invalid conversion character '\(word)': expected 's', 'r', or 'a'",
          token: position)
      }
      advance()
      if !isOne(of: .colon, .rightBrace) {
        throw raise("f-string: expecting ':' or '}'", token: position)
      }
    }
    if accept(.colon) {
      while current == .fStringMiddle || current == .leftBrace {
        if current == .fStringMiddle {
          advance()
        } else {
          try mistakenField()
          try skipField()
        }
      }
      if current != .rightBrace {
        throw raise("f-string: expecting '}', or format specs", token: position)
      }
    } else if current != .rightBrace {
      throw raise("f-string: expecting '}'", token: position)
    }
    move(to: start)
  }

  private func isOne(of kinds: Token.Kind...) -> Bool { kinds.contains(current) }

  /// Passes a field that has no mistakes.
  private mutating func skipField() throws(Failure) {
    var level = 0
    repeat {
      if current == .leftBrace { level += 1 }
      if current == .rightBrace { level -= 1 }
      advance()
    } while level > 0
  }
}
