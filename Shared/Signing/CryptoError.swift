import CLibCrypto

/// An operation that could not be done: it says which one and nothing of its data.
public enum CryptoError: Error, Hashable, Sendable {
    /// The library refused or failed: out of memory, a key it does not take.
    case failed(Operation)
    /// A key, a code or a stored hash is not of its form.
    case malformed(Form)

    public enum Operation: String, Sendable {
        case digest
        case authenticate
        case random
        case generateKey
        case sign
        case derivePassword
        case encodeKey
        case startThread
        case seal
    }

    public enum Form: String, Sendable {
        case privateKey
        case publicKey
        case passwordHash
        case password
        case keyID
        case macKey
        case payload
        case oneTimeSecret
        case secretKey
    }
}

/// Passes on a result of OpenSSL that is a success; otherwise empties the thread's error queue,
/// so that a later call on the same thread does not find what is not its own.
func checked(_ result: CInt, _ error: CryptoError) throws(CryptoError) {
    guard result == 1 else {
        ERR_clear_error()
        throw error
    }
}

/// The same for a pointer.
func checked(
    _ pointer: OpaquePointer?,
    _ error: CryptoError
) throws(CryptoError) -> OpaquePointer {
    guard let pointer else {
        ERR_clear_error()
        throw error
    }
    return pointer
}
