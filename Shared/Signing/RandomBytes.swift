import CLibCrypto

/// Bytes that nobody can guess, from OpenSSL's generator, which the kernel seeds.
public func randomBytes(_ count: Int) throws(CryptoError) -> [UInt8] {
    guard count >= 0, let size = CInt(exactly: count) else { throw .failed(.random) }
    var bytes = [UInt8](repeating: 0, count: count)
    try checked(RAND_priv_bytes(&bytes, size), .failed(.random))
    return bytes
}
