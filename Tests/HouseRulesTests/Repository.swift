import Foundation

/// The repository's own files, as the rules read them.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files below the folders, as paths from the root.
    static func swiftFiles(in folders: [String]) throws -> [SourceFile] {
        try folders.flatMap { folder in
            let base = root.appending(path: folder)
            let names = FileManager.default.subpaths(atPath: base.path) ?? []
            return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
                let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
                return SourceFile(path: "\(folder)/\(name)", text: text)
            }
        }
    }

    static func sources() throws -> [SourceFile] {
        try swiftFiles(in: ["Services", "Shared"])
    }
}

/// One Swift file.
struct SourceFile {
    /// From the root: `Shared/RPC/Router.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The module the file belongs to: `RPC`.
    var module: String { String(path.split(separator: "/")[1]) }

    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The modules it imports.
    var imports: [String] {
        text.matches(
            of: /(?m)^(?:public |package |internal |@\w+(?:\([^)]*\))? )*import (?:\w+ )?(\w+)/
        )
        .map { String($0.1) }
    }

    /// The text without comments, and with every string literal's content left in.
    var code: String {
        lines.map { line in
            line.trimmingPrefix(/\s*/).hasPrefix("//") ? "" : String(line)
        }.joined(separator: "\n")
    }
}
