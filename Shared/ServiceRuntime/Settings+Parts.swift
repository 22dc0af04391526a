import FoundationEssentials
public import Postgres
public import Signing

extension Settings {
    /// The database that `DATABASE_URL` or libpq's `PG…` variables name.
    public func database(application: String) throws(StartFault) -> PostgresConfiguration {
        PostgresConfiguration(
            connection: self["DATABASE_URL"],
            applicationName: application
        )
    }

    /// The secret in the file that the variable names, without the line's end; nil where it is unset.
    public func secret(_ name: String) throws(StartFault) -> String? {
        guard let path = self[name] else { return nil }
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return text.split(separator: "\n").first.map(String.init) ?? ""
        } catch {
            throw .configuration("\(name): the file \(path) cannot be read.")
        }
    }

    /// The key that a file holds, for what has to be read again.
    public func secretKey(_ name: String) throws(StartFault) -> SecretKey {
        guard let text = try secret(name) else {
            throw .configuration("\(name) has to name a file.")
        }
        do {
            return try SecretKey(text: text)
        } catch {
            throw .configuration("\(name): its file has to hold 64 hexadecimal digits.")
        }
    }

    /// The public keys of the gateway's caller tokens, by key id.
    public func callerKeys() throws(StartFault) -> [String: Ed25519PublicKey] {
        let key = try publicKey("VANQUAN_CALLER_KEY")
        return [key.keyID: key]
    }

    /// The public key (PEM) in the file that the variable names.
    public func publicKey(_ name: String) throws(StartFault) -> Ed25519PublicKey {
        let path = try required(name)
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return try Ed25519PublicKey(pem: text)
        } catch {
            throw .configuration("\(name): the file \(path) holds no readable Ed25519 public key.")
        }
    }

    /// The private key (PEM) in the file that the variable names.
    public func privateKey(_ name: String) throws(StartFault) -> Ed25519PrivateKey {
        let path = try required(name)
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return try Ed25519PrivateKey(pem: text)
        } catch {
            throw .configuration("\(name): the file \(path) holds no readable Ed25519 private key.")
        }
    }
}
