/// The keys of a head that version 1 of the wire knows.
enum HeadKey: Int {
    case kind
    case id
    case method
    case timeoutMilliseconds
    case meta
    case body
    case code
    case message
    case count
    case nonce
    case lastID

    init?(_ name: String) {
        switch name {
        case "kind": self = .kind
        case "id": self = .id
        case "method": self = .method
        case "timeout_ms": self = .timeoutMilliseconds
        case "meta": self = .meta
        case "body": self = .body
        case "code": self = .code
        case "message": self = .message
        case "count": self = .count
        case "nonce": self = .nonce
        case "last_id": self = .lastID
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .timeoutMilliseconds: "timeout_ms"
        case .lastID: "last_id"
        default: "\(self)"
        }
    }
}
