import ServiceLifecycle
import ServiceRuntime
import Subprocess
import SystemPackage

/// A process that is to run as long as we do: started again when it ends, unless that is in vain, and stopped with us.
struct SupervisedProcess: Sendable {
    let name: String
    let command: ProcessCommand
    let log: LogFile
    /// Its standard input; nothing where there is none.
    let lifeline: Lifeline?
    let stop: [TeardownStep]
    let record: ProcessRecord

    /// Keeps the process running until the task is cancelled, and returns when it has ended.
    func keepAlive() async throws {
        var schedule = RestartSchedule()
        log.rotate()
        async let _ = log.watch()
        while !Task.isCancelled {
            let start = ContinuousClock.now
            let end = try await command.started { try await runOnce() }
            if Task.isCancelled { return }
            record.add(end)
            if end.isForGood { return try await stayDown(end) }
            let pause = schedule.pause(afterLifeOf: start.duration(to: .now))
            Console.note("\(name) ended by itself (\(end)); it is started again in \(pause).")
            try await Task.sleep(for: pause)
        }
    }

    /// At the start, whoever waits for the process sees its record and ends the start; later on, the others go on.
    private func stayDown(_ end: ProcessEnd) async throws {
        if record.hasServed {
            let reason = log.lastSentence ?? "\(log.path) tells more."
            Console.note("\(name) ended by itself (\(end)) and is not started again: \(reason)")
        }
        // One that nobody opens: until the task is cancelled.
        try await Gate().pass()
    }

    private func runOnce() async throws -> ProcessEnd {
        let configuration = command.configuration(stop: stop)
        let file = FileDescriptor(rawValue: try log.openForAppending())
        defer { try? file.close() }
        let output = FileDescriptorOutput.fileDescriptor(file, closeAfterSpawningProcess: false)
        guard let lifeline else {
            let result = try await Subprocess.run(configuration, output: output, error: output)
            return ProcessEnd(result.terminationStatus)
        }
        let input = FileDescriptorInput.fileDescriptor(
            FileDescriptor(rawValue: lifeline.readingEnd),
            closeAfterSpawningProcess: false
        )
        let result = try await Subprocess.run(
            configuration,
            input: input,
            output: output,
            error: output
        )
        return ProcessEnd(result.terminationStatus)
    }
}
