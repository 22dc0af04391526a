import Glibc
import ServiceRuntime
import Signing

/// The passwords and keys of one installation.
///
/// Each is made where it is missing and never changed.
struct Secrets: Sendable {
    let folder: String

    /// Signs the tokens by which the services know the gateway's callers.
    var callerKey: KeyFiles { KeyFiles(stem: "\(folder)/caller") }
    /// Signs the assertions of whoever operates this machine.
    var operatorKey: KeyFiles { KeyFiles(stem: "\(folder)/operator") }

    /// Makes what is missing.
    func prepare(roles: [String]) throws(StartFault) {
        for role in roles where !Files.exists(passwordPath(of: role)) {
            let line = "*:*:*:\(role):\(try Self.newPassword())\n"
            try AtomicFile.write(line, to: passwordPath(of: role), mode: 0o600)
        }
        try callerKey.prepare()
        try operatorKey.prepare()
    }

    func has(_ role: String) -> Bool { Files.exists(passwordPath(of: role)) }

    func credentials(of role: String) throws(StartFault) -> Credentials {
        guard has(role) else {
            throw .configuration("\(passwordPath(of: role)) is missing: `vanquan up` makes it.")
        }
        return Credentials(role: role, passwordFile: passwordPath(of: role))
    }

    func password(of role: String) throws(StartFault) -> String {
        let path = passwordPath(of: role)
        let line = try Files.text(of: path)?.split(separator: "\n").first
        let parts = line?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        guard parts.count == 5, parts[3] == role, let password = parts.last, !password.isEmpty
        else {
            throw .configuration("\(path) has to hold one line “*:*:*:\(role):PASSWORD”.")
        }
        return String(password)
    }

    func passwordPath(of role: String) -> String { "\(folder)/\(role).pgpass" }

    /// 192 bits, in letters that mean nothing to libpq, SQL or a shell.
    private static func newPassword() throws(StartFault) -> String {
        do {
            return Base64.url.encode(try randomBytes(24))
        } catch {
            throw StartFault("The system's OpenSSL does not work: \(error).", exitStatus: 70)
        }
    }
}
