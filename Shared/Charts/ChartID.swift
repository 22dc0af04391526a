/// What a page calls one of its charts: `von-theo-du-an`.
///
/// The ids of the chart's parts begin with it, so it has to be the only one of the page.
public struct ChartID: Hashable, Sendable {
    let text: String

    /// - Throws: ``ChartFault/id(_:)`` unless it is 1 to 64 lower-case letters, digits and hyphens,
    ///   a letter first. What refers to an id may have no space in it.
    public init(_ text: String) throws(ChartFault) {
        let isValid = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isValid, text.utf8.count <= 64, text.first?.isLetter == true else { throw .id(text) }
        self.text = text
    }
}
