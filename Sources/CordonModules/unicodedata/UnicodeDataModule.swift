// Which functions does `unicodedata` have?
//
// Each twice: of the module, for Unicode 15.1, and as a method of `ucd_3_2_0`, for the version that
// internationalized host names are defined by.

import CUnicode
import CordonRuntime

public enum UnicodeDataModule {
  public static let module = NativeModule(
    "unicodedata", "What Unicode says of each character.", rows, isFoundation: true
  ) { vm, module throws(Raised) in
    let names = module.pointee.dictionary
    names.set(vm, vm.intern("unidata_version"), try vm.newString("15.1.0"))
    names.set(vm, vm.intern("UCD"), Value(vm.type(database)))
    names.set(vm, vm.intern("ucd_3_2_0"), vm.newInstance(of: database))
  }

  private static let database = NativeType(
    "unicodedata.UCD", "What a version of Unicode says of each character.",
    flags: [.final, .noConstructor]
  ) { methods }

  private static let rows: [NativeRow] = [
    .init("bidirectional(chr, /)", .pure, "Return the bidirectional class, or ''.") {
      call throws(Raised) in try UnicodeQuestion(call).bidirectional()
    },
    .init("category(chr, /)", .pure, "Return the general category.") { call throws(Raised) in
      try UnicodeQuestion(call).category()
    },
    .init("combining(chr, /)", .pure, "Return the canonical combining class, 0 for none.") {
      call throws(Raised) in try UnicodeQuestion(call).combining()
    },
    .init("decimal(chr, default=?, /)", .pure, "Return the value of a decimal digit.") {
      call throws(Raised) in try UnicodeQuestion(call).decimal()
    },
    .init("decomposition(chr, /)", .pure, "Return what the character is made of, or ''.") {
      call throws(Raised) in try UnicodeQuestion(call).decomposition()
    },
    .init("digit(chr, default=?, /)", .pure, "Return the value of a digit of any kind.") {
      call throws(Raised) in try UnicodeQuestion(call).digit()
    },
    .init("east_asian_width(chr, /)", .pure, "Return the East Asian width.") {
      call throws(Raised) in try UnicodeQuestion(call).width()
    },
    .init("is_normalized(form, unistr, /)", .pure, "Return whether the text has that form.") {
      call throws(Raised) in try UnicodeQuestion(call).isNormalized()
    },
    .init("lookup(name, /)", .pure, "Return the characters that have that name.") {
      call throws(Raised) in try UnicodeQuestion(call).lookup()
    },
    .init("mirrored(chr, /)", .pure, "Return 1 if right-to-left text mirrors it, else 0.") {
      call throws(Raised) in try UnicodeQuestion(call).mirrored()
    },
    .init("name(chr, default=?, /)", .pure, "Return the name of the character.") {
      call throws(Raised) in try UnicodeQuestion(call).name()
    },
    .init(
      "normalize(form, unistr, /)", .pure,
      "Return the text in one of the forms NFC, NFD, NFKC and NFKD."
    ) { call throws(Raised) in try UnicodeQuestion(call).normalize() },
    .init("numeric(chr, default=?, /)", .pure, "Return the numeric value as a float.") {
      call throws(Raised) in try UnicodeQuestion(call).numeric()
    },
  ]

  private static let methods: [NativeRow] = [
    .init("bidirectional(self, chr, /)", .pure, "Return the bidirectional class, or ''.") {
      call throws(Raised) in try UnicodeQuestion(old: call).bidirectional()
    },
    .init("category(self, chr, /)", .pure, "Return the general category.") { call throws(Raised) in
      try UnicodeQuestion(old: call).category()
    },
    .init("combining(self, chr, /)", .pure, "Return the canonical combining class, 0 for none.") {
      call throws(Raised) in try UnicodeQuestion(old: call).combining()
    },
    .init("decimal(self, chr, default=?, /)", .pure, "Return the value of a decimal digit.") {
      call throws(Raised) in try UnicodeQuestion(old: call).decimal()
    },
    .init("decomposition(self, chr, /)", .pure, "Return what the character is made of, or ''.") {
      call throws(Raised) in try UnicodeQuestion(old: call).decomposition()
    },
    .init("digit(self, chr, default=?, /)", .pure, "Return the value of a digit of any kind.") {
      call throws(Raised) in try UnicodeQuestion(old: call).digit()
    },
    .init("east_asian_width(self, chr, /)", .pure, "Return the East Asian width.") {
      call throws(Raised) in try UnicodeQuestion(old: call).width()
    },
    .init("is_normalized(self, form, unistr, /)", .pure, "Return whether the text has that form.") {
      call throws(Raised) in try UnicodeQuestion(old: call).isNormalized()
    },
    .init("lookup(self, name, /)", .pure, "Return the character that has that name.") {
      call throws(Raised) in try UnicodeQuestion(old: call).lookup()
    },
    .init("mirrored(self, chr, /)", .pure, "Return 1 if right-to-left text mirrors it, else 0.") {
      call throws(Raised) in try UnicodeQuestion(old: call).mirrored()
    },
    .init("name(self, chr, default=?, /)", .pure, "Return the name of the character.") {
      call throws(Raised) in try UnicodeQuestion(old: call).name()
    },
    .init(
      "normalize(self, form, unistr, /)", .pure,
      "Return the text in one of the forms NFC, NFD, NFKC and NFKD."
    ) { call throws(Raised) in try UnicodeQuestion(old: call).normalize() },
    .init("numeric(self, chr, default=?, /)", .pure, "Return the numeric value as a float.") {
      call throws(Raised) in try UnicodeQuestion(old: call).numeric()
    },
    .member("unidata_version", .pure, "The version of Unicode.") { call throws(Raised) in
      try call.vm.newString("3.2.0")
    },
  ]
}
