import Signing

/// One link of the chain over the audit trail.
public struct Seal: Hashable, Sendable {
    /// Counted from 1, without gaps.
    public let position: Int64
    /// `line` or `row`.
    public let kind: String
    /// The number of the line, or of the row's image.
    public let entryID: Int64
    /// The entry's transaction, as PostgreSQL counts them.
    public let transactionID: String
    /// Which columns the entry's digest covers.
    public let encoding: Int
    /// As PostgreSQL writes it: `2026-11-24 01:49:49.203949+00`.
    public let sealedAt: String

    /// What the first seal follows.
    static let beginning = [UInt8](repeating: 0, count: SHA256.byteCount)

    /// The hash that belongs to this seal behind another's.
    func hash(after previous: [UInt8], of digest: [UInt8]) throws(CryptoError) -> [UInt8] {
        let text = "\(position) \(kind) \(entryID) \(transactionID) \(encoding) \(sealedAt)\n"
        return try SHA256.digest(previous + Array(text.utf8) + digest)
    }
}
