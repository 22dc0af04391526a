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
