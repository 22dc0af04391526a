import ServiceRuntime

/// Waiting until every executable serves.
struct HealthWait: Sendable {
    let settings: OperatorSettings
    let records: [Executable: ProcessRecord]
    let data: DataFolder

    /// An executable is up in well under a second; this is for a machine that does much else.
    private static let patience = Duration.seconds(60)
    /// Whoever cannot even start does not get better by being started again.
    private static let mostEnds = 4

    func run() async throws {
        let deadline = ContinuousClock.now + Self.patience
        for executable in Executable.allCases {
            try await WaitNotice(subject: "\(executable.name) to serve").during {
                try await wait(for: executable, until: deadline)
            }
            records[executable]?.serves()
        }
    }

    private func wait(
        for executable: Executable,
        until deadline: ContinuousClock.Instant
    ) async throws {
        var answer = try await ask(executable)
        while !answer.isServing {
            try checkForGood()
            let ends = records[executable]?.ends ?? 0
            guard ContinuousClock.now < deadline, ends < Self.mostEnds else {
                throw fault(executable, answer)
            }
            try await Task.sleep(for: .milliseconds(50))
            answer = try await ask(executable)
        }
    }

    /// Whichever of them is not started again, there is nothing left to wait for.
    private func checkForGood() throws(StartFault) {
        for executable in Executable.allCases {
            guard let end = records[executable]?.lastEnd, end.isForGood else { continue }
            let log = data.log(of: executable.name)
            let reason = log.lastSentence ?? "\(end); \(log.path) tells more."
            throw StartFault("\(executable.name): \(reason)", exitStatus: end.faultStatus)
        }
    }

    private func ask(_ executable: Executable) async throws -> HealthQuestion.Answer {
        try await HealthQuestion.ask(executable, at: settings.address(of: executable))
    }

    private func fault(_ executable: Executable, _ answer: HealthQuestion.Answer) -> StartFault {
        let log = data.log(of: executable.name)
        let end = records[executable]?.lastEnd.map { ", \($0)" } ?? ""
        let lines = log.tail(5).map { "\n  \($0)" }.joined()
        return .unavailable(
            "\(executable.name) does not serve (\(answer.text)\(end)); the last lines of \(log.path):\(lines)"
        )
    }
}
