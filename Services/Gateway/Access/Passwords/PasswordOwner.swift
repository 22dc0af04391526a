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

    /// The names written as one word, their last two words as one, which are the place's, and longer
    /// words alone: `ban`, `nhan` and `dan` of a People's Committee stand in any sentence.
    var organisationWords: Set<String> {
        let names = organisations.map(Self.words)
        let places = names.flatMap { [$0.joined(), $0.suffix(2).joined()] }
        let single = names.flatMap { $0 }.filter { $0.unicodeScalars.count > 4 }
        return Self.long(places + single)
    }

    private static func words(of name: String) -> [String] {
        Vietnamese.folded(name).split(separator: " ").map(String.init)
    }

    private static func long(_ words: [String]) -> Set<String> {
        Set(words.filter { $0.unicodeScalars.count >= leastLength })
    }
}
