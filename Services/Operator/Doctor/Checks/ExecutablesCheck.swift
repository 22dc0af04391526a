import Glibc
import ServiceRuntime

/// Whether the five executables are there, and of one version with this command.
struct ExecutablesCheck: Check {
    private static let subject = "executables"

    let folder: Result<ExecutableFolder, StartFault>

    func findings() async -> [Finding] {
        do {
            let folder = try folder.get()
            try folder.check()
            var others: [String] = []
            for executable in Executable.allCases {
                let path = folder.path(of: executable)
                let version = await Self.version(of: path)
                if version != "\(executable.name) \(Version.text)" {
                    others.append("\(path) says “\(version)”")
                }
            }
            return [finding(others)]
        } catch {
            return [.wrong(Self.subject, "\(error)", remedy: nil)]
        }
    }

    private func finding(_ others: [String]) -> Finding {
        guard !others.isEmpty else {
            return .ok(Self.subject, "All five are of version \(Version.text).")
        }
        return .wrong(
            Self.subject,
            "vanquan is of version \(Version.text), and \(others.joined(separator: ", ")).",
            remedy: "script/up builds them all"
        )
    }

    private static func version(of path: String) async -> String {
        let output = try? await ProcessCommand(path: path, arguments: ["version"]).output()
        return output?.text.split(separator: "\n").first.map(String.init) ?? "nothing"
    }
}
