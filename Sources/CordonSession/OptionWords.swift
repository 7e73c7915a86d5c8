// What may a person say behind an option?

import CordonPolicy

/// Words that a shell can offer as the values of options.
public enum OptionWords {
  public static var policies: [String] { ShippedPolicy.allCases.map(\.word) }
  public static var limits: [String] { LimitName.allCases.map(\.word) }
}
