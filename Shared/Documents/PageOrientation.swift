/// How the sheet lies.
public enum PageOrientation: String, CaseIterable, Sendable {
    case portrait
    /// For wide tables that are no annex of their own.
    case landscape
}
