import Glibc
import ServiceRuntime

/// A file that is there as a whole or not at all, even if the machine stops meanwhile.
enum AtomicFile {
    static func write(_ text: String, to path: String, mode: mode_t) throws(StartFault) {
        let temporary = "\(path).new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw Files.fault("write", path) }
        do throws(StartFault) {
            defer { close(file) }
            try fill(file, Array(text.utf8), path)
            guard fchmod(file, mode) == 0, fsync(file) == 0 else {
                throw Files.fault("write", path)
            }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else { throw Files.fault("write", path) }
        syncFolder(Files.parent(of: path))
    }

    private static func fill(
        _ file: Int32,
        _ bytes: [UInt8],
        _ path: String
    ) throws(StartFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Files.fault("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    /// The rename itself lasts only once the folder has been written.
    private static func syncFolder(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
