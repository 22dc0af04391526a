import Glibc
import ServiceRuntime

/// Whether the passwords and keys are there, whole, and nobody else's to read.
struct SecretsCheck: Check {
    private static let subject = "secrets"

    let path: String
    var user = geteuid()

    private var secrets: Secrets { Secrets(folder: "\(path)/secrets") }

    func findings() -> [Finding] {
        guard Files.exists(secrets.folder) else {
            return [.unchecked(Self.subject, "There are none yet: vanquan up makes them.")]
        }
        var faults = [access(), owner()].compactMap(\.self)
        // What others may have changed is not looked into.
        if faults.isEmpty {
            faults =
                Roles.all.compactMap(password)
                + [metricsToken(), secondFactorKey()].compactMap(\.self)
        }
        guard faults.isEmpty else { return faults }
        return [
            .ok(
                Self.subject,
                "\(Roles.all.count) passwords are whole, and only this user reads them, the keys and the monitor's token."
            )
        ]
    }

    private func access() -> Finding? {
        do throws(StartFault) {
            let names = Files.names(in: secrets.folder)
            let hidden = names.filter { !$0.hasSuffix(".pub") }
            try SecretFile.checkAccess(
                folder: secrets.folder,
                files: hidden.map { "\(secrets.folder)/\($0)" }
            )
            return nil
        } catch {
            return .wrong(Self.subject, error.sentence, remedy: nil)
        }
    }

    private func owner() -> Finding? {
        let foreign = Files.names(in: secrets.folder).filter { name in
            Files.status(of: "\(secrets.folder)/\(name)")?.st_uid != user
        }
        guard !foreign.isEmpty else { return nil }
        return .wrong(
            Self.subject,
            "Not this user's own in \(secrets.folder): \(foreign.joined(separator: ", ")).",
            remedy: "give them back to the user who runs vanquan up (chown)"
        )
    }

    private func metricsToken() -> Finding? {
        guard !Files.exists(secrets.metricsTokenPath) else { return nil }
        return .wrong(
            Self.subject,
            "\(secrets.metricsTokenPath) is missing, so nobody can watch the system.",
            remedy: "vanquan up or vanquan secrets makes it"
        )
    }

    private func secondFactorKey() -> Finding? {
        guard !Files.exists(secrets.secondFactorKeyPath) else { return nil }
        return .wrong(
            Self.subject,
            "\(secrets.secondFactorKeyPath) is missing: no authenticator app is believed any more.",
            remedy: "restore it from a back-up; a new one makes everybody set the app up again"
        )
    }

    private func password(_ role: String) -> Finding? {
        do throws(StartFault) {
            _ = try secrets.credentials(of: role)
            _ = try secrets.password(of: role)
            return nil
        } catch {
            return .wrong(Self.subject, error.sentence, remedy: nil)
        }
    }
}
