/// The version of all executables, which are built and installed together.
public enum Version {
    public static let text = "0.1.0"
}
