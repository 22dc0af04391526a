import CatalogueAccess
import RPC
import Values

/// One page of a list that is kept in memory; the token is the place where it begins.
struct UnitPage {
    private let start: Int
    private let size: Int

    private static let sizes = 1...200
    private static let usualSize = 50

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT`.
    init(size: Int?, token: String?) throws(RPCError) {
        self.size = size ?? Self.usualSize
        guard Self.sizes.contains(self.size) else { throw .pageSize(Self.sizes) }
        guard let token else {
            start = 0
            return
        }
        guard let start = Int(token), start >= 0, token == String(start) else {
            throw .pageToken
        }
        self.start = start
    }

    func part<Element>(of all: [Element]) -> [Element] {
        Array(all.dropFirst(start).prefix(size))
    }

    /// The next page's token; nil on the last one.
    func next(of count: Int) -> String? {
        start < count - size ? String(start + size) : nil
    }
}

extension RPCError {
    fileprivate static func pageSize(_ sizes: ClosedRange<Int>) -> RPCError {
        let (least, most) = (sizes.lowerBound, sizes.upperBound)
        return .invalid(
            "page_size",
            "range",
            LocalizedText(
                vi: "Phải từ \(least) đến \(most).",
                en: "Must be from \(least) to \(most)."
            )
        )
    }

    fileprivate static let pageToken = invalid(
        "page_token",
        "format",
        LocalizedText(
            vi: "Phải là next_page_token của trang trước.",
            en: "Must be the next_page_token of the page before."
        )
    )
}
