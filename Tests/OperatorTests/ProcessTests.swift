import Glibc
import ServiceLifecycle
import ServiceRuntime
import Subprocess
import Synchronization
import Testing

@testable import Operator

/// With shells in place of the executables.
@Suite
struct ProcessTests {
    private func process(
        _ name: String,
        _ script: String,
        in folder: String,
        record: ProcessRecord = ProcessRecord()
    ) -> SupervisedProcess {
        SupervisedProcess(
            name: name,
            command: ProcessCommand(
                path: "/bin/sh",
                arguments: ["-c", script],
                environment: ["PATH": "/usr/bin:/bin"]
            ),
            log: LogFile(path: "\(folder)/\(name).log"),
            lifeline: nil,
            stop: TeardownStep.executableStop,
            record: record
        )
    }

    private func wait(_ condition: () -> Bool) async throws {
        // A limit, not a measure: on two cores the other tests may come first.
        let deadline = ContinuousClock.now + .seconds(120)
        while !condition() {
            try #require(ContinuousClock.now < deadline)
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    @Test
    func whatEndsByItselfIsStartedAgain() async throws {
        try await withTemporaryFolder { folder in
            let record = ProcessRecord()
            let process = process("short", "echo here; exit 3", in: folder, record: record)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try? await process.keepAlive() }
                try await wait { record.ends >= 2 }
                group.cancelAll()
            }
            #expect(record.lastEnd == .exited(3))
            #expect(process.log.tail(9).count >= 2)
        }
    }

    @Test
    func stagesStopInTheOrderOfTheirGroup() async throws {
        try await withTemporaryFolder { folder in
            let trap =
                "trap 'date +%s%N >> \(folder)/$0; exit 0' TERM; echo up; while :; do sleep 0.02; done"
            let gate = Gate()
            gate.open()
            let stages: [any Service] = [["service"], ["gateway"]].map { names in
                ProcessStage(gate: gate) {
                    names.map { name in
                        let script = trap.replacing("$0", with: "order-\(name)")
                        return process(name, script, in: folder)
                    }
                }
            }
            let trigger = Trigger()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await ServiceGroup.run(stages + [trigger]) }
                try await wait {
                    ["service", "gateway"].allSatisfy {
                        LogFile(path: "\(folder)/\($0).log").tail(1) == ["up"]
                    }
                }
                trigger.gate.open()
                try await group.waitForAll()
            }
            let times = try ["gateway", "service"].map { name in
                let text = try #require(try Files.text(of: "\(folder)/order-\(name)"))
                return try #require(Int(text.filter(\.isNumber)))
            }
            #expect(times[0] < times[1])
        }
    }

    @Test
    func nothingStartsBeforeTheGateOpens() async throws {
        try await withTemporaryFolder { folder in
            let stage = ProcessStage(gate: Gate()) {
                Issue.record("the gate is closed")
                return []
            }
            let trigger = Trigger()
            trigger.gate.open()
            try await ServiceGroup.run([stage, trigger])
        }
    }

    @Test
    func theLifelineIsSilentAndEndsWithItsHolder() throws {
        var lifeline: Lifeline? = try Lifeline()
        let input = dup(try #require(lifeline).readingEnd)
        defer { close(input) }
        var event = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        #expect(poll(&event, 1, 0) == 0)
        lifeline = nil
        #expect(poll(&event, 1, 0) == 1)
        #expect(Int32(event.revents) & POLLHUP != 0)
    }

    @Test
    func aProgramThatIsNotThereIsOneSentence() async throws {
        let command = ProcessCommand(path: "/nowhere/funding")
        let fault = await #expect(throws: StartFault.self) { try await command.output() }
        #expect(fault?.sentence.contains("/nowhere/funding") == true)
    }

    @Test
    func aFailureTellsItsSentenceAndKeepsItsStatus() async throws {
        let command = ProcessCommand(
            path: "/bin/sh",
            arguments: ["-c", #"echo '{"level":"info"}' >&2; echo 'funding: no.' >&2; exit 78"#]
        )
        let fault = await #expect(throws: StartFault.self) {
            try await command.succeed(to: "migrate")
        }
        #expect(fault?.sentence == "Could not migrate: funding: no.")
        #expect(fault?.exitStatus == 78)
    }

    @Test
    func ofMuchThatAProgramSaysTheReasonIsTold() async throws {
        let script =
            "echo one >&2; echo 'x: error: could not write: No space' >&2; echo two >&2; exit 1"
        let command = ProcessCommand(path: "/bin/sh", arguments: ["-c", script])
        let fault = await #expect(throws: StartFault.self) {
            try await command.succeed(to: "make the database")
        }
        #expect(
            fault?.sentence == "Could not make the database: x: error: could not write: No space"
        )
        #expect(fault?.exitStatus == 70)
    }

    @Test
    func whoeverWaitsAtTheGateCanBeCancelled() async {
        let gate = Gate()
        let waiting = Task { try await gate.pass() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }
}

/// Ends, and with it its group, once its gate is open.
private struct Trigger: Service {
    let gate = Gate()

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await gate.pass() }
    }
}
