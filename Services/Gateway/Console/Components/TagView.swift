/// A short word about something's state.
struct TagView {
    enum Kind: String {
        case plain
        case good
        case warning
        case bad
    }

    let text: String
    /// The end of its class name.
    let kind: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind.rawValue
        self.text = text
    }

    static let name = "tag"
    static let template = #"<span class="tag tag-{{.kind}}">{{.text}}</span>"#
}
