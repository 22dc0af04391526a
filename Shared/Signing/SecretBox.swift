/// Keeps what the server must be able to read again from whoever reads its database: AES-256-GCM.
///
/// What is sealed is 33 bytes longer than what was: the version 1, the key's id (4), a random nonce
/// (12), the ciphertext and the tag (16). Each may be sealed some thousand million times with one
/// key before two nonces could be the same (NIST SP 800-38D, section 8.3: 2^32).
///
///     let box = SecretBox(key: key, formerKeys: [old])
///     let sealed = try box.seal(secret.bytes, for: "totp:user:12")
///     let opened = try box.open(sealed, for: "totp:user:12")
public struct SecretBox: Sendable {
    private static let version: UInt8 = 1
    private static let headerByteCount = 1 + SecretKey.idByteCount
    /// How much longer the sealed bytes are.
    public static let overhead =
        headerByteCount + AES256GCM.nonceByteCount + AES256GCM.tagByteCount

    private let key: SecretKey
    private let formerKeys: [SecretKey]

    /// - Parameters:
    ///   - key: seals, and opens what it has sealed.
    ///   - formerKeys: open what they have sealed, until all of it is sealed again.
    public init(key: SecretKey, formerKeys: [SecretKey] = []) {
        self.key = key
        self.formerKeys = formerKeys
    }

    /// Seals bytes.
    /// - Parameter purpose: what they are and whose, in the clear: only with the same words are they
    ///   opened again, so that nobody gives himself another row's secret by copying it.
    public func seal(_ bytes: [UInt8], for purpose: String) throws(CryptoError) -> [UInt8] {
        let nonce = try randomBytes(AES256GCM.nonceByteCount)
        let header = [Self.version] + key.id
        let sealed = try AES256GCM.seal(
            bytes,
            key: key.bytes,
            nonce: nonce,
            associatedData: header + Array(purpose.utf8)
        )
        return header + nonce + sealed
    }

    /// The bytes that were sealed for the same purpose.
    public func open(_ sealed: [UInt8], for purpose: String) throws(SecretBoxError) -> [UInt8] {
        guard sealed.count >= Self.overhead, sealed[0] == Self.version else { throw .malformed }
        let header = Array(sealed.prefix(Self.headerByteCount))
        guard let key = key(header) else { throw .unknownKey }
        let rest = sealed.dropFirst(Self.headerByteCount)
        let opened = try? AES256GCM.open(
            Array(rest.dropFirst(AES256GCM.nonceByteCount)),
            key: key.bytes,
            nonce: Array(rest.prefix(AES256GCM.nonceByteCount)),
            associatedData: header + Array(purpose.utf8)
        )
        guard let opened else { throw .notWhatWasSealed }
        return opened
    }

    /// Whether something was sealed with a former key and should be sealed again while it is open.
    public func isOutdated(_ sealed: [UInt8]) -> Bool {
        !sealed.starts(with: [Self.version] + key.id)
    }

    private func key(_ header: [UInt8]) -> SecretKey? {
        ([key] + formerKeys).first { $0.id.elementsEqual(header.dropFirst()) }
    }
}

/// Why something sealed is not opened: for logs and tests.
public enum SecretBoxError: Error, Hashable, Sendable {
    /// Too short, or of another version.
    case malformed
    /// Sealed with a key that is not here.
    case unknownKey
    /// Changed since, or sealed for another purpose.
    case notWhatWasSealed
}
