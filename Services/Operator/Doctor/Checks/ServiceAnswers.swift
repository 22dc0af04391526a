/// What the executables say of themselves, asked once for all checks.
struct ServiceAnswers: Sendable {
    let answers: [Executable: HealthQuestion.Answer]

    static func ask(_ settings: OperatorSettings) async -> ServiceAnswers {
        await withTaskGroup(of: (Executable, HealthQuestion.Answer?).self) { group in
            for executable in Executable.allCases {
                let address = settings.address(of: executable)
                group.addTask {
                    (executable, try? await HealthQuestion.ask(executable, at: address))
                }
            }
            let answers = await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            return ServiceAnswers(answers: answers)
        }
    }

    /// Whether one of ours answers there, whatever it says.
    func isUp(_ executable: Executable) -> Bool {
        answers[executable].map { $0.isServing || $0.text == "NOT_SERVING" } ?? false
    }

    var isAnyUp: Bool { Executable.allCases.contains(where: isUp) }
}
