import Signing

/// Why a program was not let in.
///
/// It is for the log: whoever asked learns only that it was not, or the answers would tell what to try next.
enum ClientRefusal: String, Error {
    case tooLong = "too long"
    case malformed
    case unacceptableHeader = "its header is not EdDSA, kid and typ JWT"
    case unknownKey = "no program has the key"
    case wrongSignature = "wrong signature"
    case keyRemoved = "the key is removed"
    case clientEnded = "the program is ended"
    case outsideItsDays = "outside the program's days"
    case wrongClient = "iss, sub or client_id is not the key's program"
    case wrongAudience = "wrong audience"
    case expired
    case notYetValid = "not valid yet"
    case livesTooLong = "lives too long"
    case noIdentifier = "no jti of 1 to 128 bytes"
    case replayed

    init(_ error: JWSError) {
        self =
            switch error {
            case .tooLong: .tooLong
            case .malformed: .malformed
            case .unacceptableHeader: .unacceptableHeader
            case .unknownKey: .unknownKey
            case .wrongSignature: .wrongSignature
            }
    }
}
