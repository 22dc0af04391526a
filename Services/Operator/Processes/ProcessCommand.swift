import Subprocess
import SystemPackage

/// A program with its arguments and its whole environment.
struct ProcessCommand: Hashable, Sendable {
    let path: String
    var arguments: [String] = []
    var environment: [String: String] = [:]

    /// In a session of its own, so that a key pressed at the terminal reaches this process alone, which then ends the
    /// others in their order.
    /// - Parameter stop: what is done where the task that waits for the process is cancelled; SIGKILL comes last in any case.
    func configuration(stop: [TeardownStep]) -> Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = stop
        let variables = environment.map { (Environment.Key(stringLiteral: $0), $1) }
        return Configuration(
            executable: .path(FilePath(path)),
            arguments: Arguments(arguments),
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            // A folder that is always there: nothing is read or written relative to it.
            workingDirectory: "/",
            platformOptions: options
        )
    }
}

extension TeardownStep {
    /// An executable lets what is under way finish for 30 s.
    static let executableStop = [
        TeardownStep.send(signal: .terminate, allowedDurationToNextStep: .seconds(35))
    ]
}
