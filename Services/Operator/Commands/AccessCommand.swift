import AccessControl
import ArgumentParser

/// The command `vanquan access`.
struct AccessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Who may do what.",
        subcommands: [AccessMatrixCommand.self]
    )
}

/// The command `vanquan access matrix`.
struct AccessMatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Prints role × permission and role × personal data as Markdown tables.",
        discussion: """
            P: for the whole programme, whatever the assignment says; o: for the units and nodes that the assignment \
            names. s: seen there as it is; r: seen there, R: everywhere, on a reason that is put on record.
            """
    )

    func run() {
        Console.say(AccessMatrix.markdown)
        Console.say("")
        Console.say(PersonalDataMatrix.markdown)
    }
}
