import Glibc
import ServiceRuntime

/// What PDF files are made with: without it everything else works, and documents are printed from the browser.
struct PrinterCheck: Check {
    private static let remedy = "apt-get install weasyprint fonts-liberation2"
    /// Either has the widths that official documents are laid out with.
    private static let fonts = ["Times New Roman", "Liberation Serif"]

    let path: String

    func findings() async -> [Finding] {
        await [printer(), font()]
    }

    private func printer() async -> Finding {
        guard let program = Self.program("weasyprint", in: path) else {
            return .warning("PDF", "WeasyPrint is not in PATH.", remedy: Self.remedy)
        }
        let output = try? await ProcessCommand(
            path: program,
            arguments: ["--version"],
            environment: ["PATH": path, "LANG": "C.UTF-8", "HOME": "/nonexistent"]
        ).output()
        guard let output, output.end.isSuccess else {
            return .warning("PDF", "\(program) does not run.", remedy: Self.remedy)
        }
        return .ok("PDF", "\(output.text.split(separator: "\n").first ?? "WeasyPrint").")
    }

    private func font() async -> Finding {
        guard let program = Self.program("fc-match", in: path) else {
            return .warning("fonts", "There is no fontconfig to ask.", remedy: Self.remedy)
        }
        let output = try? await ProcessCommand(
            path: program,
            arguments: ["--format=%{family}", Self.fonts[0]],
            environment: ["PATH": path, "LANG": "C.UTF-8", "HOME": "/nonexistent"]
        ).output()
        let family = output?.text ?? ""
        if Self.fonts.contains(where: family.contains) { return .ok("fonts", "\(family).") }
        let names = Self.fonts.joined(separator: " nor ")
        return .warning("fonts", "Neither \(names) is installed.", remedy: Self.remedy)
    }

    private static func program(_ name: String, in path: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
