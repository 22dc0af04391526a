import Catalogue
import Contracts
import Vietnamese

/// Which areas a caller asks for.
struct UnitQuestion {
    private let request: ListUnits.Request
    private let search: Vietnamese.SearchQuery

    init(_ request: ListUnits.Request) {
        self.request = request
        search = Vietnamese.SearchQuery(request.q ?? "")
    }

    func wants(_ area: Area) -> Bool {
        (request.kind.map { $0 == area.kind } ?? true)
            && (request.parent.map { $0 == area.parent } ?? true)
            && (request.on.map(area.exists) ?? true)
            && (search.isEmpty || search.matches(area.name) || hasCode(area))
    }

    private func hasCode(_ area: Area) -> Bool {
        (area.officialCodes ?? []).contains { $0.code == request.q }
    }
}
