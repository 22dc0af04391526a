import Vietnamese

/// Whose password it is, by the names that anybody may know.
struct PasswordOwner: Sendable {
    let username: String
    let displayName: String
    /// Of the office and the place: `Ủy ban nhân dân huyện Văn Quan`, `Lạng Sơn`.
    var organisations: [String] = []

    /// Shorter ones stand in too many other words.
    private static let leastLength = 3

    /// The names' words without tones and marks, and the names written as one word: for `Nguyễn Văn
    /// An` `nguyen`, `van`, `nguyenvanan` and, as user names are made, `nvan` and `annv`.
    var personWords: Set<String> {
        let words = Self.words(of: displayName)
        let initials = words.dropLast().compactMap(\.first).map(String.init).joined()
        let last = words.last ?? ""
        let made = [words.joined(), initials + last, last + initials]
        return Self.long(
            words + made + Self.words(of: username) + [Self.words(of: username).joined()]
        )
    }

    var organisationWords: Set<String> {
        Self.long(
            organisations.flatMap { name in
                let words = Self.words(of: name)
                return words + [words.joined(), words.suffix(2).joined()]
            }
        )
    }

    private static func words(of name: String) -> [String] {
        Vietnamese.folded(name).split(separator: " ").map(String.init)
    }

    private static func long(_ words: [String]) -> Set<String> {
        Set(words.filter { $0.unicodeScalars.count >= leastLength })
    }
}
