import Glibc
import ServiceRuntime

/// The right to run on a data folder, held by one process at a time.
///
/// The kernel takes it back when the process ends.
///
/// The file holds the process's id for the next one's message. A clean end empties it, so an id that is found there by who
/// gets the lock tells that the earlier process was killed, and that what it had started may still be ending.
final class DataLock: Sendable {
    /// Whether the last holder was killed.
    let isAfterKill: Bool
    private let file: Int32

    init(_ folder: DataFolder) throws(StartFault) {
        let path = folder.lockPath
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Files.fault("open", path) }
        let former = (try? Files.text(of: path)) ?? ""
        let id = former.filter { $0.isNumber }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            close(file)
            guard isHeld else { throw Files.fault("lock", path) }
            throw Self.alreadyRunning(folder, id)
        }
        isAfterKill = !id.isEmpty
        write("\(getpid())\n")
    }

    /// - Returns: nil where another process runs on the folder.
    static func ifFree(_ folder: DataFolder) throws(StartFault) -> DataLock? {
        do {
            return try DataLock(folder)
        } catch  where error.exitStatus == StartFault.unavailable("").exitStatus {
            return nil
        }
    }

    deinit {
        close(file)
    }

    /// The end was an orderly one.
    func leave() {
        write("")
    }

    private func write(_ text: String) {
        ftruncate(file, 0)
        pwrite(file, text, text.utf8.count, 0)
    }

    private static func alreadyRunning(_ folder: DataFolder, _ id: String) -> StartFault {
        let process = id.isEmpty ? "" : " (process \(id))"
        return .unavailable("VanQuan is already running on \(folder.path)\(process).")
    }
}
