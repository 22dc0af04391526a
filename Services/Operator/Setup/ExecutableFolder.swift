import Glibc
import ServiceRuntime

/// Where the executables are: beside the one that runs.
struct ExecutableFolder: Sendable {
    let path: String

    static func ofThisProcess() throws(StartFault) -> ExecutableFolder {
        let own = try Files.realPath(of: "/proc/self/exe")
        return ExecutableFolder(path: Files.parent(of: own))
    }

    func path(of executable: Executable) -> String { "\(path)/\(executable.name)" }

    /// - Throws: where one is not there: they are built and installed together.
    func check() throws(StartFault) {
        let missing = Executable.allCases.filter { access(path(of: $0), X_OK) != 0 }
        guard missing.isEmpty else {
            let names = missing.map(\.name).joined(separator: ", ")
            throw StartFault(
                "Not beside vanquan in \(path), or not executable: \(names). script/up builds them all.",
                exitStatus: 72
            )
        }
    }
}
