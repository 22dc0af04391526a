import ArgumentParser

/// The command `vanquan completion`.
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: "Prints the script by which a shell completes vanquan's commands.",
        discussion: """
            For this shell: source <(vanquan completion bash). For every one to come: vanquan completion bash > \
            ~/.local/share/bash-completion/completions/vanquan, or as root in /usr/share/bash-completion/completions.

            Methods and their fields are those of the running system, or of this version where it does not run.
            """
    )

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() {
        switch shell {
        case .bash: Console.say(BashCompletion.script)
        }
    }
}
