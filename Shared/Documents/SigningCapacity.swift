/// As what somebody signs, in the words of Decree 30/2020/NĐ-CP (annex I, II.7.a): TM., KT., TL., TUQ., Q.
///
///     SigningCapacity(position: "Phó Chủ tịch", collective: "Ủy ban nhân dân").lines
///     // ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"]
public struct SigningCapacity: Hashable, Sendable {
    /// For whom somebody signs who does so by a document, in that one's position.
    public enum Authority: Hashable, Sendable {
        /// Thừa ủy quyền.
        case byAuthority(of: String)
        /// Thừa lệnh.
        case byOrder(of: String)
    }

    /// Chức vụ: of whoever signs.
    public let position: String
    /// The body in whose name the document is, where it decides as a body: a people's committee, a council.
    public let collective: String?
    public let authority: Authority?

    public init(position: String, collective: String? = nil, authority: Authority? = nil) {
        self.position = position
        self.collective = collective
        self.authority = authority
    }

    /// One a line, as they stand over the signature; capitals are the layout's.
    public var lines: [String] {
        switch authority {
        case .byAuthority(let giver): ["TUQ. \(giver)", position]
        case .byOrder(let giver): ["TL. \(giver)", position]
        case nil:
            [collective.map { "TM. \($0)" }, deputized.map { "KT. \($0)" }, position].compactMap(
                \.self
            )
        }
    }

    /// The head whom a deputy signs for; nil for a head, and for whoever is neither.
    private var deputized: String? {
        let prefix = "Phó "
        guard position.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
        let head = Self.dropping("thường trực", from: position.dropFirst(prefix.count))
        return head.isEmpty ? nil : head.prefix(1).uppercased() + head.dropFirst()
    }

    /// A standing deputy signs for the same head as any other.
    private static func dropping(_ suffix: String, from text: Substring) -> String {
        let isThere = text.lowercased().hasSuffix(" \(suffix)")
        return String(isThere ? text.dropLast(suffix.count + 1) : text)
    }
}
