import ServiceRuntime
import Signing

/// Whether each executable signs with the key whose public half the others have.
struct KeysCheck: Check {
    private static let subject = "keys"

    let path: String

    func findings() -> [Finding] {
        let secrets = Secrets(folder: "\(path)/secrets")
        guard Files.exists(secrets.folder) else {
            return [.unchecked(Self.subject, "There are none yet: vanquan up makes them.")]
        }
        let faults = secrets.keys.compactMap { key -> Finding? in
            do throws(StartFault) {
                try key.check()
                return nil
            } catch {
                return .wrong(Self.subject, error.sentence, remedy: nil)
            }
        }
        let count = secrets.keys.count
        return faults.isEmpty
            ? [.ok(Self.subject, "\(count) key pairs are two halves of one key each.")] : faults
    }
}
