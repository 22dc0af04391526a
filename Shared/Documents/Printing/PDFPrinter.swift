import Subprocess
import SystemPackage

/// Makes PDF of our documents' HTML with WeasyPrint, one at a time.
public final class PDFPrinter: Sendable {
    private let command: PrintCommand
    private let limits: PrintLimits
    private let queue: PrintQueue

    /// Without its warnings, it only says why it gave up; what says more than this is not the program we know.
    private static let complaintLimit = 1 << 20

    /// - Parameter program: WeasyPrint's name in `PATH`, or its path. It is looked for at each print: it may be installed
    ///   while we run.
    public init(program: String = "weasyprint", limits: PrintLimits = PrintLimits()) {
        command = PrintCommand(program: program, memory: limits.memory)
        self.limits = limits
        queue = PrintQueue(waiting: limits.waiting)
    }

    /// The document as a tagged PDF file with its fonts inside.
    /// - Throws: as ``pdf(of:)-(String)``.
    public func pdf(of document: OfficialDocument) async throws -> [UInt8] {
        try await pdf(of: document.html())
    }

    /// The HTML as a tagged PDF file with its fonts inside.
    /// - Parameter html: Such as ``OfficialDocument/html()`` gives; it may not refer to anything.
    /// - Throws: ``PrintError``; `CancellationError` where the task was cancelled. No child is left in either case.
    public func pdf(of html: String) async throws -> [UInt8] {
        guard html.utf8.count <= limits.input else { throw PrintError.tooLarge }
        try SelfContainedHTML.check(html)
        let pdf = try await queue.inTurn { try await printed(Array(html.utf8)) }
        return PDFProducer.withoutVersion(pdf)
    }

    /// Within the time limit, which begins with the child.
    private func printed(_ html: [UInt8]) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await self.run(html) }
            group.addTask {
                try await Task.sleep(for: self.limits.time)
                throw PrintError.tooLong
            }
            // The group ends the other, and waits until the child is gone.
            defer { group.cancelAll() }
            let pdf = try await group.next()
            try Task.checkCancellation()
            return pdf ?? []
        }
    }

    private func run(_ html: [UInt8]) async throws -> [UInt8] {
        let configuration = try await command.configuration()
        do {
            let input = try MemoryFile.containing(html)
            defer { try? input.close() }
            let result = try await Subprocess.run(
                configuration,
                input: .fileDescriptor(input, closeAfterSpawningProcess: false),
                output: .bytes(limit: limits.output),
                error: .string(limit: Self.complaintLimit)
            )
            try Task.checkCancellation()
            guard result.terminationStatus.isSuccess, !result.standardOutput.isEmpty else {
                throw PrintError.failed(Self.lastLine(result.standardError))
            }
            return result.standardOutput
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw error.code == .outputLimitExceeded ? PrintError.tooLarge : .failed("\(error)")
        } catch let error as Errno {
            throw PrintError.failed("\(error)")
        }
    }

    private static func lastLine(_ complaint: String) -> String {
        complaint.split(separator: "\n").last.map(String.init) ?? "no complaint"
    }
}
