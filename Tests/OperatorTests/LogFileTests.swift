import Glibc
import Testing

@testable import Operator

@Suite
struct LogFileTests {
    @Test
    func aLongLogIsSetAsideOnce() async throws {
        try await withTemporaryFolder { path in
            let log = LogFile(path: "\(path)/funding.log")
            close(try log.openForAppending())
            log.rotate()
            #expect(!Files.exists("\(log.path).1"))
            truncate(log.path, LogFile.rotationSize + 1)
            log.rotate()
            #expect(Files.exists("\(log.path).1"))
            #expect(!Files.exists(log.path))
        }
    }

    /// As a process writes it that has had it open all the while.
    @Test
    func aLongLogIsSetAsideWhileItIsWritten() async throws {
        try await withTemporaryFolder { path in
            let log = LogFile(path: "\(path)/funding.log")
            let file = try log.openForAppending()
            defer { close(file) }
            for round in 1...2 {
                let lines = String(repeating: "line \(round)\n", count: 20_000)
                #expect(write(file, lines, lines.utf8.count) == lines.utf8.count)
                log.copyAndEmpty()
                #expect(Files.status(of: log.path)?.st_size == 0)
                #expect(Files.status(of: "\(log.path).1")?.st_size == off_t(lines.utf8.count))
                #expect(Files.status(of: "\(log.path).1")?.st_mode == S_IFREG | 0o600)
            }
            #expect(write(file, "after\n", 6) == 6)
            #expect(log.tail(2) == ["after"])
        }
    }

    @Test
    func theTailIsTheLastLines() async throws {
        try await withTemporaryFolder { path in
            let log = LogFile(path: "\(path)/funding.log")
            #expect(log.tail(3) == [])
            let lines = (0..<10_000).map { "line \($0)" }
            try AtomicFile.write(lines.joined(separator: "\n"), to: log.path, mode: 0o600)
            #expect(log.tail(2) == ["line 9998", "line 9999"])
        }
    }
}
