import Glibc
import ServiceRuntime

/// What the operator reads: results on standard output, notes beside the work on standard error.
enum Console {
    static func say(_ line: String = "") {
        var rest = Array("\(line)\n".utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Nobody reads any more: the work goes on.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    static func note(_ line: String) {
        StandardError.write(line: "vanquan: \(line)")
    }
}
