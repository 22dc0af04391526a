import Catalogue
import CatalogueAccess
import Contracts
import RPC
import Values
import Vietnamese

/// Which areas a caller asks for.
struct UnitQuestion {
    private let request: ListUnits.Request
    private let search: Vietnamese.SearchQuery

    /// In Unicode scalars; no area's name is half as long.
    private static let longestSearch = 200

    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` for a search that is longer than any name.
    init(_ request: ListUnits.Request) throws(RPCError) {
        guard (request.q ?? "").unicodeScalars.count <= Self.longestSearch else {
            throw .longSearch(Self.longestSearch)
        }
        self.request = request
        search = Vietnamese.SearchQuery(request.q ?? "")
    }

    func wants(_ area: Area) -> Bool {
        (request.code.map { $0 == area.code } ?? true)
            && (request.kind.map { $0 == area.kind } ?? true)
            && (request.parent.map { $0 == area.parent } ?? true)
            && (request.on.map(area.exists) ?? true)
            && (isOpen || search.matches(area.name) && !search.isEmpty || hasCode(area))
    }

    /// Nothing is searched for; signs alone are something that no name has.
    private var isOpen: Bool { request.q?.isEmpty ?? true }

    private func hasCode(_ area: Area) -> Bool {
        (area.officialCodes ?? []).contains { $0.code == request.q }
    }
}

extension RPCError {
    fileprivate static func longSearch(_ longest: Int) -> RPCError {
        .invalid(
            "q",
            "max_length",
            LocalizedText(
                vi: "Từ khóa dài nhất \(longest) ký tự.",
                en: "A search has at most \(longest) characters."
            )
        )
    }
}
