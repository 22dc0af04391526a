/// A code that stands once for the authenticator app that somebody has lost; printing it shows
/// nothing of it.
///
/// 25 letters and digits in five groups, as a product's key has them: `b7k2m-…`. They are random and
/// of 116 bits, so that SHA-256 is enough to store them. For fewer than 112 bits OWASP's ASVS 5.0,
/// 6.5.2, asks for a password's hash: whoever has the table could try all of, say, 2^50 codes
/// against everybody's at once within hours, and ten such hashes take 5 s to make.
public struct RecoveryCode: Hashable, Sendable {
    public static let countOfSet = 10
    static let letterCount = 25
    private static let groupLength = 5

    /// No vowel, no `w` and no `d`, which Vietnamese keyboards (Telex, VNI) turn with what follows
    /// into letters with marks; and none of `0 1 l`, which are read as `o` and `i`.
    private static let alphabet = Array("bcfghjkmnpqrstvxz23456789".utf8)

    private let letters: [UInt8]

    /// A new code.
    public init() throws(CryptoError) {
        // The greatest multiple of the alphabet in a byte: those above would favour some letters.
        let fair = 256 / Self.alphabet.count * Self.alphabet.count
        var letters: [UInt8] = []
        while letters.count < Self.letterCount {
            let drawn = try randomBytes(Self.letterCount).lazy.map(Int.init).filter { $0 < fair }
            letters += drawn.map { Self.alphabet[$0 % Self.alphabet.count] }
        }
        self.letters = Array(letters.prefix(Self.letterCount))
    }

    /// A code as somebody has typed it: in either case, with or without spaces and dashes of any
    /// kind; `nil` where it cannot be one.
    public init?(typed text: String) {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace { continue }
            if scalar.properties.generalCategory == .dashPunctuation { continue }
            guard letters.count < Self.letterCount, let letter = Self.letter(scalar) else {
                return nil
            }
            letters.append(letter)
        }
        guard letters.count == Self.letterCount else { return nil }
        self.letters = letters
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.isASCII else { return nil }
        let byte = UInt8(scalar.value)
        let small = ("A"..."Z").contains(scalar) ? byte | 0x20 : byte
        return alphabet.contains(small) ? small : nil
    }

    /// Ten new codes, each of them different: to be shown once.
    public static func newSet() throws(CryptoError) -> [RecoveryCode] {
        var codes: Set<RecoveryCode> = []
        while codes.count < countOfSet { codes.insert(try RecoveryCode()) }
        return Array(codes)
    }

    /// Secret: the five groups with dashes between them.
    public var text: String {
        let groups = stride(from: 0, to: letters.count, by: Self.groupLength).map {
            String(decoding: letters[$0..<($0 + Self.groupLength)], as: UTF8.self)
        }
        return groups.joined(separator: "-")
    }

    /// What is stored, and found again by whoever brings the code: SHA-256 of its letters.
    public func digest() throws(CryptoError) -> [UInt8] { try SHA256.digest(letters) }
}

extension RecoveryCode: CustomStringConvertible, CustomReflectable {
    public var description: String { "RecoveryCode(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
