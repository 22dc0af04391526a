import AccessControl
import RPC
import Values

/// A read that needs a permission: twice a number.
enum Doubling: UnaryMethod {
    struct Request: Codable, Sendable {
        let number: Int
        var label: String?
    }

    struct Reply: Codable, Hashable, Sendable {
        let number: Int
    }

    static let contract = Contract(
        "test.v1.Double",
        access: .requires(.findingAcknowledge),
        idempotency: .read,
        route: nil,
        summary: LocalizedText(vi: "Gấp đôi một số", en: "Doubles a number")
    )
}

/// A stream of the numbers up to one.
enum Counting: StreamMethod {
    typealias Request = Doubling.Request
    typealias Reply = Doubling.Reply

    static let contract = Contract(
        "test.v1.Count",
        access: .open,
        idempotency: .read,
        route: nil,
        timeLimit: nil,
        summary: LocalizedText(vi: "Đếm", en: "Counts")
    )
}

/// A write, repeated only under its key.
enum Noting: UnaryMethod {
    typealias Request = Empty
    typealias Reply = Empty

    static let contract = Contract(
        "test.v1.Note",
        access: .open,
        idempotency: .keyed,
        route: nil,
        summary: LocalizedText(vi: "Ghi", en: "Notes")
    )
}
