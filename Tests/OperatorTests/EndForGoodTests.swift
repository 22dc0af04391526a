import Glibc
import ServiceRuntime
import Subprocess
import Testing

@testable import Operator

/// An executable that says that its settings or its command line are wrong.
@Suite
struct EndForGoodTests {
    private func process(
        _ script: String,
        log: LogFile,
        record: ProcessRecord
    ) -> SupervisedProcess {
        SupervisedProcess(
            name: "funding",
            command: ProcessCommand(path: "/bin/sh", arguments: ["-c", script]),
            log: log,
            lifeline: nil,
            stop: TeardownStep.executableStop,
            record: record
        )
    }

    @Test(arguments: [Int32(78), 64])
    func itEndsTheStartWithItsLastSentence(status: Int32) async throws {
        try await withTemporaryFolder { folder in
            let data = try DataFolder.prepared(at: folder)
            let record = ProcessRecord()
            let script =
                #"echo '{"level":"info"}' >&2; echo 'funding: The key is not readable.' >&2; exit \#(status)"#
            let process = process(script, log: data.log(of: "funding"), record: record)
            // Nobody listens there: all are waited for.
            let ports = Dictionary(
                uniqueKeysWithValues: Executable.allCases.map {
                    ($0.addressVariable, "127.0.0.1:1")
                }
            )
            let health = HealthWait(
                settings: try OperatorSettings(Settings(environment: ports)),
                records: [.funding: record],
                data: data
            )
            let fault = await #expect(throws: StartFault.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try? await process.keepAlive() }
                    defer { group.cancelAll() }
                    try await health.run()
                }
            }
            #expect(fault?.sentence == "funding: The key is not readable.")
            #expect(fault?.exitStatus == status)
            #expect(record.ends == 1)
        }
    }

    @Test
    func laterOnItIsNotRepeatedAndTheOthersGoOn() async throws {
        try await withTemporaryFolder { folder in
            let record = ProcessRecord()
            record.serves()
            let log = LogFile(path: "\(folder)/funding.log")
            let process = process("echo 'funding: No.'; exit 78", log: log, record: record)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: CancellationError.self) { try await process.keepAlive() }
                }
                let deadline = ContinuousClock.now + .seconds(120)
                while record.ends == 0 {
                    try #require(ContinuousClock.now < deadline)
                    try await Task.sleep(for: .milliseconds(10))
                }
                // Longer than the pause after which another end would have been followed by a start.
                try await Task.sleep(for: RestartSchedule.shortest * 2)
                group.cancelAll()
            }
            #expect(record.ends == 1)
            #expect(log.tail(9) == ["funding: No."])
        }
    }

    @Test
    func aRecordIsNoSentence() async throws {
        try await withTemporaryFolder { folder in
            let log = LogFile(path: "\(folder)/funding.log")
            #expect(log.lastSentence == nil)
            try AtomicFile.write("funding: old\n{\"level\":\"info\"}\n", to: log.path, mode: 0o600)
            #expect(log.lastSentence == nil)
        }
    }

    @Test(arguments: [Int32(0), 1, 69, 70])
    func otherEndsAreWorthAnotherStart(status: Int32) {
        #expect(!ProcessEnd.exited(status).isForGood)
        #expect(!ProcessEnd.killed(signal: SIGKILL).isForGood)
    }
}
