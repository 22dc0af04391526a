import Glibc
import ServiceRuntime

/// Whether the data folder is there and ours.
struct DataFolderCheck: Check {
    private static let subject = "data folder"

    let path: String
    var user = geteuid()

    func findings() -> [Finding] {
        guard let status = Files.target(of: path), status.st_mode & S_IFMT == S_IFDIR else {
            return [
                .unchecked(
                    Self.subject,
                    "There is none at \(path): vanquan up makes it, VANQUAN_DATA says where it is."
                )
            ]
        }
        guard status.st_uid == user else {
            return [
                .wrong(
                    Self.subject,
                    "\(path) belongs to user \(status.st_uid), and this is user \(user).",
                    remedy: "run vanquan as the user who runs vanquan up"
                )
            ]
        }
        guard status.st_mode & 0o022 == 0 else {
            return [
                .wrong(
                    Self.subject,
                    "Other users of this machine may write in \(path).",
                    remedy: "chmod go-w \(path)"
                )
            ]
        }
        return [.ok(Self.subject, "\(path) is this user's own.")]
    }
}
