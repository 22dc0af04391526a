import Glibc
import ServiceRuntime
import Signing

/// An Ed25519 key pair in two PEM files.
struct KeyFiles: Sendable {
    /// The path without `.key` and `.pub`.
    let stem: String

    var privatePath: String { "\(stem).key" }
    var publicPath: String { "\(stem).pub" }

    /// Makes the pair where it is missing; of a private key alone, its public half.
    func prepare() throws(StartFault) {
        if !Files.exists(privatePath) {
            let pem = try Self.checked { () throws(CryptoError) in try Ed25519PrivateKey().pem }
            try AtomicFile.write(pem, to: privatePath, mode: 0o600)
            unlink(publicPath)
        }
        guard !Files.exists(publicPath) else { return }
        let key = try privateKey()
        let pem = try Self.checked { () throws(CryptoError) in try key.publicKey.pem }
        try AtomicFile.write(pem, to: publicPath, mode: 0o644)
    }

    func privateKey() throws(StartFault) -> Ed25519PrivateKey {
        guard let pem = try Files.text(of: privatePath) else {
            throw .configuration("\(privatePath) is missing: `vanquan up` makes it.")
        }
        do {
            return try Ed25519PrivateKey(pem: pem)
        } catch {
            throw .configuration("\(privatePath) holds no readable Ed25519 private key.")
        }
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
