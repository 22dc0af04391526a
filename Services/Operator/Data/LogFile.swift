import Glibc
import ServiceRuntime

/// The log of one process.
///
/// A long one is set aside, at a start and while the process goes on writing; one old file is kept.
struct LogFile: Sendable {
    /// What is long, in bytes.
    static let rotationSize = 10 << 20
    private static let watchInterval = Duration.seconds(5)

    let path: String

    /// The executable's name.
    private var name: Substring { path.split(separator: "/").last?.dropLast(".log".count) ?? "" }

    private var isLong: Bool {
        Files.status(of: path).map { $0.st_size > Self.rotationSize } ?? false
    }

    /// Before the process begins to write.
    func rotate() {
        if isLong { rename(path, "\(path).1") }
    }

    /// Keeps it short until the task is cancelled.
    func watch() async {
        while (try? await Task.sleep(for: Self.watchInterval)) != nil {
            if isLong { copyAndEmpty() }
        }
    }

    /// The process has the file open and goes on at its end, wherever that is.
    ///
    /// What it writes in between is the price; on a full disk also what cannot be copied, since room is worth more there than old lines.
    func copyAndEmpty() {
        let aside = "\(path).1"
        unlink(aside)
        let (from, to) = (
            open(path, O_RDWR | O_CLOEXEC),
            open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        )
        defer { for file in [from, to] where file >= 0 { close(file) } }
        guard from >= 0, to >= 0 else { return }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var count = read(from, &piece, piece.count)
        while count > 0, write(to, piece, count) == count {
            count = read(from, &piece, piece.count)
        }
        ftruncate(from, 0)
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
