import CatalogueAccess
import RPC
import Values

/// One page of a list that is kept in memory; the token is the place where it begins.
struct UnitPage {
    private let start: Int
    private let size: Int

    private static let sizes = 1...200
    private static let usualSize = 50

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` with all that is wrong.
    init(size: Int?, token: String?) throws(RPCError) {
        let start = token.map(Self.start) ?? 0
        let size = size ?? Self.usualSize
        var violations: [Violation] = []
        if !Self.sizes.contains(size) { violations.append(.pageSize(Self.sizes)) }
        if start == nil { violations.append(.pageToken) }
        guard let start, violations.isEmpty else { throw .invalid(violations) }
        self.start = start
        self.size = size
    }

    private static func start(_ token: String) -> Int? {
        guard let start = Int(token), start >= 0, token == String(start) else { return nil }
        return start
    }

    func part<Element>(of all: [Element]) -> [Element] {
        Array(all.dropFirst(start).prefix(size))
    }

    /// The next page's token; nil on the last one.
    func next(of count: Int) -> String? {
        start < count - size ? String(start + size) : nil
    }
}

extension Violation {
    fileprivate static func pageSize(_ sizes: ClosedRange<Int>) -> Violation {
        let (least, most) = (sizes.lowerBound, sizes.upperBound)
        return Violation(
            field: "page_size",
            rule: "range",
            message: LocalizedText(
                vi: "Phải từ \(least) đến \(most).",
                en: "Must be from \(least) to \(most)."
            )
        )
    }

    fileprivate static let pageToken = Violation(
        field: "page_token",
        rule: "format",
        message: LocalizedText(
            vi: "Phải là next_page_token của trang trước.",
            en: "Must be the next_page_token of the page before."
        )
    )
}
