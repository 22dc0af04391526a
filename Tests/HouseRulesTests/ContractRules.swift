import Testing

/// The list of all methods is complete.
@Suite("Contracts")
struct ContractRules {
    @Test("every method of the folder is in the list")
    func listIsComplete() throws {
        let files = try Repository.swiftFiles(in: ["Shared/Contracts"])
        let list = try #require(files.first { $0.name == "AllMethods.swift" })
        for file in files {
            for match in file.code.matches(of: /public enum (\w+): (?:UnaryMethod|StreamMethod)/) {
                #expect(
                    list.text.contains("    \(match.1).self,"),
                    "\(match.1) is not in AllMethods"
                )
                #expect(file.name == "\(match.1).swift", "\(match.1) stands in \(file.name)")
            }
        }
    }

    @Test("only health and reflection are open to anyone")
    func openMethods() throws {
        for file in try Repository.sources() where file.code.contains("access: .open") {
            #expect(
                file.path.hasPrefix("Shared/RPC/Builtin/"),
                "\(file.path) declares an open method"
            )
        }
    }
}
