import Values

/// One kind of page: its address, how it looks, and what it shows to whom.
///
/// A page reads from the services what it needs, makes printed texts of it, and leaves the rest to its template.
protocol Page: Sendable {
    /// What its template shows: stored properties, printed already.
    associatedtype View
    /// As the router has it: `/plans/{plan}/money`.
    static var path: String { get }
    /// Mustache; the view's properties and `t`, the texts.
    static var template: String { get }
    static func content(for visit: Visit) async throws -> PageContent<View>
}

/// What a page shows, and what its frame has to know of it.
struct PageContent<View> {
    let title: String
    /// Whether the title is the plan's own, and so Vietnamese in any language.
    var isTitleFromPlan = false
    /// Whether the page has a heading of its own in place of its title.
    var hasOwnHeading = false
    /// Which entry of the menu it belongs to.
    var menu: MenuItem?
    /// The pages above it, from the plan's first.
    var crumbs: [Link] = []
    var notice: Notice?
    /// Whether something that was typed would be lost by going elsewhere: then nothing in the frame leads there unasked.
    var keepsInput = false
    /// Whether it shows an official document, which has a stylesheet of its own, for paper above all.
    var needsDocumentStyle = false
    let view: View
}

/// A link as templates show it.
struct Link: Sendable {
    let text: String
    let path: String
}

/// A line about what has just happened or has to be known before all else.
struct Notice: Sendable {
    enum Kind: String, Sendable {
        case success
        case warning
        case error
    }

    /// The end of its class name.
    let kind: String
    let text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind.rawValue
        self.text = text
    }
}
