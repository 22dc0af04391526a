/// Where the chain ended at some time: kept elsewhere, it tells whether the chain was rewritten.
public struct ChainHead: Codable, Hashable, Sendable {
    /// How many seals there were.
    public let seals: Int64
    /// The number of the last sealed line.
    public let line: Int64
    /// The last seal's hash, 64 hexadecimal digits.
    public let hash: String
    /// When it was sealed: `2026-11-24 01:49:49.203949+00`.
    public let sealedAt: String

    enum CodingKeys: String, CodingKey {
        case seals, line, hash
        case sealedAt = "sealed_at"
    }
}
