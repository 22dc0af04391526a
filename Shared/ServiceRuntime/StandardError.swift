import Glibc

/// The process's standard error, whole lines at a time.
public enum StandardError {
    /// Writes all bytes, or as many as the other end takes: a log that nobody reads must not stop the work.
    public static func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    public static func write(line: String) {
        write(Array(line.utf8) + [UInt8(ascii: "\n")])
    }
}
