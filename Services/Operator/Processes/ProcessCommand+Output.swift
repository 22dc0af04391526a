import ServiceRuntime
import Subprocess

extension ProcessCommand {
    /// What a short-lived process said.
    struct Output: Sendable {
        let end: ProcessEnd
        let text: String
        /// Without what is no sentence: the executables log in JSON to the same place.
        let complaint: String
    }

    /// More than a sentence or a password; a program that says more than this is not one of ours.
    private static let outputLimit = 256 << 10

    /// Runs the program to its end.
    /// - Throws: ``StartFault`` where it cannot be started; `CancellationError` where the task was cancelled.
    func output(stop: [TeardownStep] = TeardownStep.executableStop) async throws -> Output {
        let result = try await started {
            try await run(
                configuration(stop: stop),
                output: .string(limit: Self.outputLimit),
                error: .string(limit: Self.outputLimit)
            )
        }
        try Task.checkCancellation()
        return Output(
            end: ProcessEnd(result.terminationStatus),
            text: result.standardOutput,
            complaint: Self.sentences(result.standardError)
        )
    }

    /// Runs the program to its end, which has to be a good one.
    /// - Parameter purpose: for the sentence where it is not, “initialise the database”.
    @discardableResult
    func succeed(to purpose: String) async throws -> String {
        let output = try await output()
        guard !output.end.isSuccess else { return output.text }
        let reason = output.complaint.isEmpty ? "\(output.end)" : output.complaint
        throw StartFault("Could not \(purpose): \(reason)", exitStatus: output.end.faultStatus)
    }

    func started<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw StartFault("Could not run \(path): \(error)", exitStatus: 71)
        }
    }

    /// The lines that say what is wrong, and all of the last ones where none says so.
    private static func sentences(_ text: String) -> String {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("{") }
        let telling = lines.filter { $0.contains("could not") || $0.contains("error:") }
        return (telling.isEmpty ? lines.suffix(5) : telling.suffix(3)).joined(separator: "\n")
    }
}
