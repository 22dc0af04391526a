import Glibc
import Signing

/// A file of digests in order, searched where it lies; the file that is open stays the same when
/// another takes its name.
final class DigestLines: Sendable {
    /// Why a file is of no use, for the operator.
    enum Fault: Error, Hashable, CustomStringConvertible {
        /// With `errno`.
        case unreadable(Int32)
        case empty
        /// At this byte is no line of a digest and a count.
        case malformed(Int)
        /// The line at this byte should come before the one above it.
        case unordered(Int)

        var description: String {
            switch self {
            case .unreadable(let code): "it cannot be read (\(String(cString: strerror(code))))"
            case .empty: "it is empty"
            case .malformed(let place): "at byte \(place) is no line like 40 digits:count"
            case .unordered(let place): "the line at byte \(place) is out of order"
            }
        }
    }

    /// What is read at once; smaller reads cost a disk as much.
    private static let block = 4096

    private let descriptor: CInt
    private let size: Int

    init(path: String) throws(Fault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(EINVAL) }
        size = Int(status.st_size)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Looks at the first lines, the last ones and some between them: enough to find a list that is
    /// ordered by count, of other digests or cut off, which all of 40 GB would take minutes to read.
    func checkSome() throws(Fault) {
        guard size > 0 else { throw .empty }
        let samples = 64
        var previous = try line(at: 0)
        for place in (1..<samples).map({ size / samples * $0 }) {
            guard let line = try line(from: place) else { break }
            try check(line, after: &previous)
        }
        // The last lines are read to the end: a list that is cut off ends in half of one.
        var place = max(0, size - 2 * DigestLine.mostBytes)
        while place < size, let line = try line(from: place) {
            try check(line, after: &previous)
            place = line.end
        }
    }

    /// - Parameter previous: a line above this one, or this one; then this one.
    private func check(_ line: DigestLine, after previous: inout DigestLine) throws(Fault) {
        guard line.start > previous.start else { return }
        guard previous.digest.lexicographicallyPrecedes(line.digest) else {
            throw .unordered(line.start)
        }
        previous = line
    }

    /// The count beside a digest; `nil` where it is in no line.
    func count(of digest: [UInt8]) throws(Fault) -> Int64? {
        // Every line before `low`, where one begins, is less; every one from `high` on is greater.
        var low = 0
        var high = size
        while high - low > Self.block {
            let middle = low + (high - low) / 2
            guard let line = try line(from: middle), line.start < high else {
                high = middle
                continue
            }
            if line.digest == digest { return line.count }
            if line.digest.lexicographicallyPrecedes(digest) {
                low = line.end
            } else {
                high = middle
            }
        }
        return try count(of: digest, from: low, to: high)
    }

    private func count(of digest: [UInt8], from low: Int, to high: Int) throws(Fault) -> Int64? {
        let bytes = try read(from: low, count: high - low + DigestLine.mostBytes)
        var place = low
        while place < high {
            guard let line = DigestLine(bytes[(place - low)...], at: place) else {
                throw .malformed(place)
            }
            if line.digest == digest { return line.count }
            place = line.end
        }
        return nil
    }

    private func line(at start: Int) throws(Fault) -> DigestLine {
        let bytes = try read(from: start, count: DigestLine.mostBytes)
        guard let line = DigestLine(bytes[...], at: start) else { throw .malformed(start) }
        return line
    }

    /// The first line that begins at a place or behind it; `nil` where none does.
    private func line(from place: Int) throws(Fault) -> DigestLine? {
        guard place > 0 else { return try line(at: 0) }
        // Where the byte before is the end of a line, one begins at the place itself.
        let bytes = try read(from: place - 1, count: 2 * DigestLine.mostBytes + 1)
        guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
            guard bytes.count <= DigestLine.mostBytes else { throw .malformed(place) }
            return nil
        }
        let start = place + newline
        guard start < size else { return nil }
        guard let line = DigestLine(bytes[(newline + 1)...], at: start) else {
            throw .malformed(start)
        }
        return line
    }

    /// As many bytes as are asked for, or those up to the end of the file.
    private func read(from place: Int, count: Int) throws(Fault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - place)))
        var done = 0
        while done < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor,
                    $0.baseAddress?.advanced(by: done),
                    $0.count - done,
                    off_t(place + done)
                )
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw .unreadable(got < 0 ? errno : EIO) }
            done += got
        }
        return bytes
    }
}
