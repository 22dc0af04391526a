import Signing
import Values

/// What a new password has to be: long, and not what a guesser tries first.
///
/// By OWASP's ASVS 5.0, V6.2, and NIST's SP 800-63B: any characters count, spaces and Vietnamese
/// ones too, there is no rule about which have to be there, nothing is cut off, and whatever is
/// wrong is said at once. Whether it was stolen somewhere, ``BreachedPasswords`` knows.
struct PasswordRules: Sendable {
    /// In characters of Unicode after NFC, so that `ậ` is one however it was typed.
    ///
    /// ASVS asks for 8 and recommends 15, as NIST does where there is no second factor.
    var leastLength = 12
    /// A hash takes 1024 bytes as typed, and 128 characters with all their marks typed apart take
    /// some 900; ASVS asks for 64 at least.
    var mostLength = 128

    /// All rules that a password breaks; none where it may be used.
    func violations(of password: String, by owner: PasswordOwner) -> [PasswordViolation] {
        // Looked at before anything else, since normalising takes long for a letter of many marks.
        guard PasswordHash.passwordLengths.upperBound >= password.utf8.count, password.isStreamSafe
        else { return [.tooLong(most: mostLength)] }
        let password = password.nfc
        let length = password.unicodeScalars.count
        var violations: [PasswordViolation] = []
        if length < leastLength { violations.append(.tooShort(least: leastLength)) }
        if length > mostLength { violations.append(.tooLong(most: mostLength)) }
        return violations + guessable(PasswordLetters(password), owner)
    }

    /// What the password is made of where less than half of a shortest password is beside it: at six
    /// letters of one's own, a name and a year do no harm.
    private func guessable(
        _ letters: PasswordLetters,
        _ owner: PasswordOwner
    ) -> [PasswordViolation] {
        let pieces = Self.pieces(of: letters, owner)
        guard !pieces.isEmpty, Self.ownCount(of: letters, beside: pieces) < leastLength / 2 else {
            return []
        }
        let kinds = Set(pieces.map(\.kind))
        return GuessablePiece.Kind.allCases.filter(kinds.contains).map { .guessable($0) }
    }

    private static func pieces(
        of letters: PasswordLetters,
        _ owner: PasswordOwner
    ) -> [GuessablePiece] {
        let organisations = owner.organisationWords.union(CommonPasswords.systemNames)
        let found: [(GuessablePiece.Kind, [Range<Int>])] = [
            (.repetition, RepeatedPieces.ranges(in: letters)),
            (.sequence, SequencePieces.ranges(in: letters)),
            (.date, DatePieces.ranges(in: letters)),
            (.person, WordPieces.ranges(of: owner.personWords, in: letters)),
            (.organisation, WordPieces.ranges(of: organisations, in: letters)),
            (.common, WordPieces.ranges(of: CommonPasswords.words, in: letters)),
        ]
        return found.flatMap { kind, ranges in
            ranges.map { GuessablePiece(kind: kind, range: $0) }
        }
    }

    /// How many letters are in no piece, nor signs around one.
    private static func ownCount(
        of letters: PasswordLetters,
        beside pieces: [GuessablePiece]
    ) -> Int {
        var isOwn = [Bool](repeating: true, count: letters.count)
        for piece in pieces { for index in piece.range { isOwn[index] = false } }
        let parts = isOwn.indices.split { !isOwn[$0] }
        return parts.map { part in
            let isAddition = part.count <= 2 && part.allSatisfy(letters.isSign)
            return isAddition ? 0 : part.count
        }.reduce(0, +)
    }
}
