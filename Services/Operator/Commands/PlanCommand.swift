import ArgumentParser

/// The commands `vanquan plan …`.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Looks at plans.",
        subcommands: [PlanCheckCommand.self]
    )
}
