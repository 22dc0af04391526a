import ArgumentParser
import ServiceRuntime

/// Who acts, for audit lines.
struct OperatorOption: ParsableArguments {
    @Option(
        name: .customLong("operator"),
        help: ArgumentHelp(
            "Who you are, for the audit line; otherwise VANQUAN_OPERATOR, otherwise your login name.",
            valueName: "name"
        )
    )
    var name: String?

    func operatorName(_ surroundings: OperatorSurroundings) throws(StartFault) -> OperatorName {
        try OperatorName(given: name, settings: surroundings.environment)
    }
}
