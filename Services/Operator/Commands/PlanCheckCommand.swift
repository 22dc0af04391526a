import ArgumentParser
import Catalogue
import ServiceRuntime
import Values

/// The command `vanquan plan check`.
struct PlanCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Rà soát số liệu kế hoạch: where a plan does not agree with itself, or is unclear.",
        discussion: """
            With files, checks these and needs no database; without, checks the plans that are loaded. A finding accuses \
            nobody: it shows both places with their words and the arithmetic.

            Exit status: 0 done; 1 findings, with --strict; 65 a file breaks rules; 66 a file is not there.
            """
    )

    @Argument(
        help: "Plan files; none for the plans that are loaded.",
        completion: .file(extensions: ["json"])
    )
    var files: [String] = []

    @Flag(help: "Prints JSON, with the words of every place.")
    var json = false

    @Flag(help: "Exit status 1 where there is any finding.")
    var strict = false

    @Option(
        help: "The language of the findings: vi or en.",
        completion: .list(Language.allCases.map(\.rawValue))
    )
    var language = "vi"

    @Option(
        help:
            "The plan's text: also says which quotations are not at their lines, and which numbers are in none.",
        completion: .file()
    )
    var text: String?

    func validate() throws {
        if Language(rawValue: language) == nil {
            throw ValidationError("--language has to be vi or en.")
        }
        if text != nil, files.count != 1 {
            throw ValidationError("--text is for one plan file.")
        }
    }

    func run() async throws {
        let printed = try printedText()
        let reports = try await plans().map { plan in
            try PlanCheckReport(plan, in: wantedLanguage, text: printed)
        }
        if json {
            Console.say(try PlanCheckReport.json(reports))
        } else {
            for line in reports.flatMap(\.lines) { Console.say(line) }
        }
        if strict, reports.contains(where: { !$0.isClean }) { throw ExitCode(1) }
    }

    /// The plan's own text, before anything is printed.
    private func printedText() throws(StartFault) -> String? {
        guard let text else { return nil }
        guard let bytes = try Files.bytes(of: text, limit: CatalogueFile.largestFile) else {
            throw StartFault("There is no file \(text).", exitStatus: 66)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var wantedLanguage: Language { Language(rawValue: language) ?? .vi }

    private func plans() async throws -> [Plan] {
        guard files.isEmpty else { return try plansOfFiles() }
        let installation = try await OperatorSurroundings.ofProcess().installation()
        return try await LoadedPlans(installation: installation).all()
    }

    private func plansOfFiles() throws(StartFault) -> [Plan] {
        try CatalogueText.read(files).map { text throws(StartFault) in
            guard let plan = text.plan else {
                throw StartFault("\(text.path) is not a plan's file.", exitStatus: 65)
            }
            return plan
        }
    }
}
