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
        let status: Int32 = if case .exited(let status) = output.end { status } else { 70 }
        let reason = output.complaint.isEmpty ? "\(output.end)" : output.complaint
        throw StartFault("Could not \(purpose): \(reason)", exitStatus: status)
    }

    func started<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw StartFault("Could not run \(path): \(error)", exitStatus: 71)
        }
    }

    private static func sentences(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.hasPrefix("{") }.suffix(5).joined(separator: "\n")
    }
}
