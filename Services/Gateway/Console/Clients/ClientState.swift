import Contracts

/// Whether a program can sign in now.
enum ClientState {
    static func tag(of item: ClientItem, for visit: Visit) -> TagView {
        let words = visit.words
        if item.endedAt != nil { return TagView(.plain, words["client_ended"]) }
        if let last = item.validTo, last < visit.today {
            return TagView(.plain, words["client_over"])
        }
        if item.validFrom > visit.today { return TagView(.plain, words["client_later"]) }
        return item.keysInUse.isEmpty
            ? TagView(.warning, words["client_without_key"])
            : TagView(.good, words["client_in_use"])
    }
}

extension ClientItem {
    /// None of one that was ended.
    var keysInUse: [ClientKeyItem] {
        endedAt == nil ? keys.filter { $0.removedAt == nil } : []
    }
}
