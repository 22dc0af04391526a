import Contracts
import RPC
import Values

/// One page of a list that is kept in memory; the token is the place where it begins.
struct UnitPage {
    private let start: Int
    private let size: Int

    private static let usualSize: PageSize = 50

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` where the token is none that we gave.
    init(size: PageSize?, token: String?) throws(RPCError) {
        guard let start = token.map(Self.start) ?? 0 else { throw .invalid([.pageToken]) }
        self.start = start
        self.size = (size ?? Self.usualSize).count
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
    fileprivate static let pageToken = Violation(
        field: "page_token",
        rule: "format",
        message: LocalizedText(
            vi: "Phải là next_page_token của trang trước.",
            en: "Must be the next_page_token of the page before."
        )
    )
}
