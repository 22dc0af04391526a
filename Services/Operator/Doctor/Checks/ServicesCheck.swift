/// Whether each executable serves.
struct ServicesCheck: Check {
    let settings: OperatorSettings
    let answers: ServiceAnswers

    func findings() -> [Finding] {
        guard answers.isAnyUp else {
            return [
                .unchecked("services", "None of the five executables runs: vanquan up runs them.")
            ]
        }
        return Executable.allCases.map(finding)
    }

    private func finding(_ executable: Executable) -> Finding {
        let address = settings.address(of: executable)
        let answer = answers.answers[executable]
        if answer?.isServing == true { return .ok(executable.name, "It serves at \(address).") }
        if answers.isUp(executable) {
            return .wrong(
                executable.name,
                "It runs at \(address) and does not serve: its database does not answer, or has another schema.",
                remedy: "look at the lines on the database, and at its log"
            )
        }
        return .wrong(
            executable.name,
            "It does not answer at \(address), and others do.",
            remedy: "look at its log; vanquan up starts it again"
        )
    }
}
