/// The parameters of a request's query as forms and scripts write them: `q=dong+giap`, `q=dong%20giap`.
enum QueryParameters {
    /// In their order; a name without `=` has an empty value.
    ///
    /// - Throws: ``Undecodable`` with the name whose value is not UTF-8 in percent-encoding.
    static func parse(_ query: String?) throws(Undecodable) -> [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = []
        for part in (query ?? "").utf8.split(separator: UInt8(ascii: "&")).map(Substring.init) {
            let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let (left, right) = (part[..<equals], part[equals...].dropFirst())
            guard let name = decoded(left) else { throw Undecodable(name: String(left)) }
            guard let value = decoded(right) else { throw Undecodable(name: name) }
            parameters.append((name: name, value: value))
        }
        return parameters
    }

    struct Undecodable: Error {
        let name: String
    }

    /// A plus stands for a space here, and nowhere else in an address.
    private static func decoded(_ text: Substring) -> String? {
        text.percentDecoded(plus: UInt8(ascii: " "))
    }
}
