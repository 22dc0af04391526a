import JSONSchema

/// That the file says of itself that it is of the kind, in a format that is known.
///
/// Where it does not, everything else that could be said of it would mislead.
enum HeadRules {
    static func check(_ root: JSONNode, _ wanted: String, _ violations: inout ViolationList) {
        if let kind = root["kind"], let word = kind.string, word != wanted {
            violations.add(kind, "kind", .fileKind, FileMessages.otherKind(wanted))
        } else if let format = root["format"], let version = format.integer, version != 1 {
            violations.add(format, "format", .fileKind, FileMessages.otherFormat)
        }
    }
}
