import Foundation
import Testing

/// What does not stand in the sources.
@Suite("Writing")
struct WritingRules {
    /// Unstructured tasks: where a callback or a C thread meets structured concurrency, or work is that of many who may each go away.
    static let unstructured: Set<String> = [
        "Services/Gateway/HTTP/SharedAnswer.swift",
        "Shared/RPC/InProcessCaller.swift",
        "Shared/RPCTransport/Server/ServerConnection+Work.swift",
    ]

    @Test("unstructured tasks begin in few places, each of which is still one")
    func structured() throws {
        let beginning = /\bTask(?:\.detached|\.immediate)?(?:\([^)]*\))? \{/
        let files = try Repository.sources().filter { $0.code.contains(beginning) }
        #expect(Set(files.map(\.path)) == Self.unstructured)
    }

    @Test("nothing is left for later")
    func nothingForLater() throws {
        for file in try Repository.sources() {
            #expect(!file.text.contains(/TO[D]O|FIX[M]E|X[X]X/), "\(file.path)")
        }
    }

    @Test("no forced unwrapping of optionals or errors")
    func noForce() throws {
        for file in try Repository.sources() {
            #expect(!file.code.contains(/\btry!|\bas!/), "\(file.path)")
        }
    }

    @Test("types are named for what they are")
    func names() throws {
        let vague = /(?:struct|class|enum|actor|protocol) \w*(?:Manager|Helper|Utils?|Base|Impl)\b/
        for file in try Repository.sources() {
            #expect(!file.code.contains(vague), "\(file.path)")
        }
    }

    @Test("an @unchecked Sendable says why it is safe")
    func unchecked() throws {
        for file in try Repository.sources() {
            for (index, line) in file.lines.enumerated() where line.contains("@unchecked Sendable")
            {
                let before = file.lines[max(0, index - 8)..<index]
                #expect(
                    before.contains { $0.contains("//") },
                    "\(file.path):\(index + 1) has no reason"
                )
            }
        }
    }

    @Test("each module explains itself in at most a screen")
    func readmes() throws {
        for module in ImportRules.allowed.keys.sorted() {
            let folders = ["Shared", "Services"].map {
                Repository.root.appending(path: "\($0)/\(module)/README.md")
            }
            let text = folders.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.first
            let lines = try #require(text, "\(module) has no README.md").split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
            #expect(
                (3...60).contains(lines.count),
                "\(module)'s README.md has \(lines.count) lines"
            )
        }
    }
}
