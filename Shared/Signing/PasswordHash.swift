import Values

/// A password as it is stored: never itself, but what checks it.
///
/// Its text is `$scrypt$ln=17,r=8,p=1$salt$hash` (PHC string format), so that parameters can be
/// raised and old hashes still be checked. Making and checking take as long as the parameters
/// say, on the thread they are called on: services do both through ``PasswordHasher``.
public struct PasswordHash: Hashable, Sendable {
    /// In UTF-8; longer ones are no passwords but load.
    public static let passwordLengths = 1...1024
    private static let saltLengths = 8...64
    private static let hashLengths = 16...64
    /// The longest of the above in base64 and the marks around them.
    private static let longestText = 256

    public let parameters: ScryptParameters
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a password with a new salt.
    public init(
        password: String,
        parameters: ScryptParameters = .standard
    ) throws(CryptoError) {
        self.parameters = parameters
        salt = try randomBytes(16)
        hash = try parameters.derive(Self.bytes(of: password), salt: salt, count: 32)
    }

    /// Reads a stored hash; parameters that would cost too much are refused.
    public init(text: String) throws(CryptoError) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longestText, parts.count == 5, parts[0].isEmpty,
            parts[1] == "scrypt",
            let parameters = Self.parameters(parts[2]),
            let salt = Base64.standard.decode(parts[3]), Self.saltLengths.contains(salt.count),
            let hash = Base64.standard.decode(parts[4]), Self.hashLengths.contains(hash.count)
        else { throw .malformed(.passwordHash) }
        self.parameters = parameters
        self.salt = salt
        self.hash = hash
    }

    /// The text to store.
    public var text: String {
        let cost = "ln=\(parameters.logN),r=\(parameters.r),p=\(parameters.p)"
        let salt = Base64.standard.encode(salt)
        return "$scrypt$\(cost)$\(salt)$\(Base64.standard.encode(hash))"
    }

    /// Whether a password is the one that was hashed; one of an impossible length never is.
    public func matches(_ password: String) throws(CryptoError) -> Bool {
        guard let bytes = try? Self.bytes(of: password) else { return false }
        return constantTimeEquals(
            hash,
            try parameters.derive(bytes, salt: salt, count: hash.count)
        )
    }

    /// Normalised, since keyboards type the same Vietnamese letter as one character or as two.
    private static func bytes(of password: String) throws(CryptoError) -> [UInt8] {
        guard passwordLengths.contains(password.utf8.count) else { throw .malformed(.password) }
        return Array(password.nfc.utf8)
    }

    private static func parameters(_ text: Substring) -> ScryptParameters? {
        let values = text.split(separator: ",", omittingEmptySubsequences: false)
        guard values.count == 3, let logN = number(values[0], "ln="),
            let r = number(values[1], "r="), let p = number(values[2], "p=")
        else { return nil }
        return ScryptParameters(logN: logN, r: r, p: p)
    }

    private static func number(_ text: Substring, _ name: String) -> Int? {
        guard text.hasPrefix(name), text.utf8.count <= name.utf8.count + 2 else { return nil }
        let digits = text.dropFirst(name.count)
        return digits.allSatisfy(\.isWholeNumber) ? Int(digits) : nil
    }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
    public var description: String { "PasswordHash(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
