/// A step from a value to one inside it.
enum PathStep {
    case name(String)
    case index(Int)

    /// A name comes from outside and is repeated in the answer: it is cut.
    private static let longestName = 64

    /// `commitments[3].amount_vnd`.
    static func text(_ steps: [PathStep]) -> String {
        var text = ""
        for step in steps {
            switch step {
            case .name(let name):
                if !text.isEmpty { text += "." }
                text +=
                    name.unicodeScalars.count > longestName
                    ? String(name.unicodeScalars.prefix(longestName)) + "…" : name
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
