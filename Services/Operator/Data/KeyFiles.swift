import Glibc
import ServiceRuntime
import Signing

/// An Ed25519 key pair in two PEM files.
struct KeyFiles: Sendable {
    /// The path without `.key` and `.pub`.
    let stem: String

    var privatePath: String { "\(stem).key" }
    var publicPath: String { "\(stem).pub" }

    /// Makes the pair where there is none; of a private key alone, its public half.
    /// - Throws: ``StartFault`` where what is there is not the two halves of one key: one side would sign
    ///   what the other then refuses.
    func prepare() throws(StartFault) {
        if !Files.exists(privatePath), !Files.exists(publicPath) { try makePrivate() }
        guard Files.exists(publicPath) else { return try makePublic(privateKey()) }
        try check()
    }

    /// Whether both are there and halves of one key; changes nothing.
    /// - Throws: ``StartFault``, as ``prepare()``.
    func check() throws(StartFault) {
        let key = try privateKey()
        guard let pem = try Files.smallText(of: publicPath) else {
            throw .configuration("\(publicPath) is missing: `vanquan up` makes it.")
        }
        guard let publicKey = try? Ed25519PublicKey(pem: pem) else {
            throw fault("\(publicPath) holds no readable Ed25519 public key")
        }
        guard publicKey == key.publicKey else {
            throw fault("\(publicPath) is not the public half of \(privatePath)")
        }
    }

    func privateKey() throws(StartFault) -> Ed25519PrivateKey {
        guard let pem = try SecretFile(path: privatePath).text() else {
            guard Files.exists(publicPath) else {
                throw .configuration("\(privatePath) is missing: `vanquan up` makes it.")
            }
            throw fault("\(privatePath) is missing")
        }
        do {
            return try Ed25519PrivateKey(pem: pem)
        } catch {
            throw fault("\(privatePath) holds no readable Ed25519 private key")
        }
    }

    private func makePrivate() throws(StartFault) {
        let pem = try Self.checked { () throws(CryptoError) in try Ed25519PrivateKey().pem }
        try AtomicFile.write(pem, to: privatePath, mode: 0o600)
    }

    private func makePublic(_ key: Ed25519PrivateKey) throws(StartFault) {
        let pem = try Self.checked { () throws(CryptoError) in try key.publicKey.pem }
        try AtomicFile.write(pem, to: publicPath, mode: 0o644)
    }

    private func fault(_ finding: String) -> StartFault {
        .configuration(
            "\(finding): restore it from a back-up, or remove \(privatePath) and \(publicPath) so that "
                + "new ones are made."
        )
    }

    private static func checked(
        _ make: () throws(CryptoError) -> String
    ) throws(StartFault) -> String {
        do {
            return try make()
        } catch {
            throw StartFault("The system's OpenSSL does not work: \(error).", exitStatus: 70)
        }
    }
}
