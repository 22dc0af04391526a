/// The parameters of a request's query as forms and scripts write them: `q=dong+giap`, `q=dong%20giap`.
enum QueryParameters {
    /// In their order; a name without `=` has an empty value.
    ///
    /// - Throws: ``Undecodable`` with the name whose value is not UTF-8 in percent-encoding.
    static func parse(_ query: String?) throws(Undecodable) -> [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = []
        for part in (query ?? "").split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(sides[0]) else { throw Undecodable(name: String(sides[0])) }
            guard let value = decoded(sides.count > 1 ? sides[1] : "") else {
                throw Undecodable(name: name)
            }
            parameters.append((name: name, value: value))
        }
        return parameters
    }

    struct Undecodable: Error {
        let name: String
    }

    /// A plus stands for a space here, and nowhere else in an address.
    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").percentDecoded
    }
}
