import Glibc
import ServiceRuntime

/// The log of one process.
///
/// It grows while the process runs; a start sets a long one aside.
struct LogFile: Sendable {
    /// Beyond this many bytes a start begins a new file; one old file is kept.
    static let rotationSize = 10 << 20

    let path: String

    /// The executable's name.
    private var name: Substring { path.split(separator: "/").last?.dropLast(".log".count) ?? "" }

    func rotate() {
        guard let status = Files.status(of: path), status.st_size > Self.rotationSize else {
            return
        }
        rename(path, "\(path).1")
    }

    /// A descriptor to append by; the caller closes it.
    func openForAppending() throws(StartFault) -> Int32 {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Files.fault("write", path) }
        return file
    }

    /// The last lines that say something to a person who has to learn why it does not run: of a crash, its reason
    /// and not the registers.
    func tail(_ count: Int) -> [String] {
        let lines = lastLines()
        let telling = lines.filter { line in
            line.hasPrefix("{") || line.contains("Fatal error: ") || line.hasPrefix("\(name): ")
        }
        return Array((telling.isEmpty ? lines : telling).suffix(count))
    }

    /// What an executable said before it gave up: its last line, where that is plain text and no record.
    var lastSentence: String? {
        guard let line = lastLines().last, !line.hasPrefix("{") else { return nil }
        let start = "\(name): "
        return String(line.hasPrefix(start) ? line.dropFirst(start.count) : line[...])
    }

    private func lastLines() -> [String] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        // Two crashes with their backtraces.
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let size = lseek(file, 0, SEEK_END)
        let read = pread(file, &bytes, bytes.count, max(0, size - bytes.count))
        let text = String(decoding: bytes[..<max(0, read)], as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
    }
}
