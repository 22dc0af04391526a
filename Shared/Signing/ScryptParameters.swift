import CLibCrypto

/// What a password hash by scrypt (RFC 7914) costs.
public struct ScryptParameters: Hashable, Sendable {
    /// N as a power of two.
    public let logN: Int
    public let r: Int
    public let p: Int

    /// N = 2^17, r = 8, p = 1: 128 MiB and some 0.5 s, OWASP's first choice (Password Storage
    /// Cheat Sheet).
    public static let standard = ScryptParameters(verifiedLogN: 17, r: 8, p: 1)

    /// N = 2^4: for tests, and worth nothing otherwise.
    public static let forTests = ScryptParameters(verifiedLogN: 4, r: 8, p: 1)

    /// A stored hash must not make us use more than this, whoever wrote it.
    private static let mostMemory = 256 << 20

    /// `nil` where it would cost over 256 MiB, or several times the time of its memory.
    public init?(logN: Int, r: Int, p: Int) {
        guard (1...20).contains(logN), (1...32).contains(r), (1...4).contains(p),
            128 * r << logN <= Self.mostMemory
        else { return nil }
        self.init(verifiedLogN: logN, r: r, p: p)
    }

    private init(verifiedLogN logN: Int, r: Int, p: Int) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// Derives a key of some length.
    func derive(
        _ password: [UInt8],
        salt: [UInt8],
        count: Int
    ) throws(CryptoError) -> [UInt8] {
        var key = [UInt8](repeating: 0, count: count)
        let characters = password.map { CChar(bitPattern: $0) }
        // The block of N and those of p, and a MiB for what OpenSSL needs beside them.
        let memory = UInt64(128 * r << logN + 128 * r * (p + 2) + 1 << 20)
        try checked(
            EVP_PBE_scrypt(
                characters,
                characters.count,
                salt,
                salt.count,
                1 << UInt64(logN),
                UInt64(r),
                UInt64(p),
                memory,
                &key,
                key.count
            ),
            .failed(.derivePassword)
        )
        return key
    }
}
