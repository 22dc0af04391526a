/// How deep a heading of the content stands.
public enum HeadingLevel: Int, CaseIterable, Sendable {
    /// `I.`: bold.
    case first = 1
    /// `1.`: bold.
    case second
    /// `a)`: bold and italic.
    case third

    /// The title of the document is `h1`.
    var element: ElementName {
        switch self {
        case .first: .h2
        case .second: .h3
        case .third: .h4
        }
    }
}
