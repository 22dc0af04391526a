import Glibc
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct DataLockTests {
    @Test
    func aSecondHolderIsRefusedAndToldOfTheFirst() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: path)
            let lock = try DataLock(data)
            let fault = #expect(throws: StartFault.self) { try DataLock(data) }
            #expect(fault?.sentence.contains("already running") == true)
            #expect(fault?.sentence.contains("(process \(getpid()))") == true)
            #expect(fault?.exitStatus == 69)
            #expect(try DataLock.ifFree(data) == nil)
            lock.leave()
        }
    }

    @Test
    func anOrderlyEndLeavesNoTrace() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: path)
            do {
                let lock = try DataLock(data)
                #expect(!lock.isAfterKill)
                lock.leave()
            }
            #expect(try !DataLock(data).isAfterKill)
        }
    }

    @Test
    func aKilledHolderIsNoticed() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: path)
            // Whoever is killed gives the lock back and leaves its number.
            _ = try DataLock(data)
            #expect(try DataLock(data).isAfterKill)
        }
    }
}
