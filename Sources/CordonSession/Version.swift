// Which Cordon is this?

public enum Version {
  public static let number = "0.1"
  /// The Python that the language is.
  public static let python = "3.13"
  public static let line = "Cordon \(number) (Python \(python))"
}
