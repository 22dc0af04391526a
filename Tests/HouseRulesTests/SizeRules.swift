import Testing

/// Small files, short functions.
@Suite("Sizes")
struct SizeRules {
    static let longestFile = 400
    static let longestFunction = 70

    @Test("no file is longer than 400 lines")
    func files() throws {
        for file in try Repository.sources() {
            #expect(file.lines.count <= Self.longestFile, "\(file.path): \(file.lines.count) lines")
        }
    }

    @Test("no function is longer than 70 lines")
    func functions() throws {
        for file in try Repository.sources() {
            for function in file.functions {
                #expect(
                    function.lines <= Self.longestFunction,
                    "\(file.path): \(function.name) has \(function.lines) lines"
                )
            }
        }
    }

    @Test("half of all files have 90 lines or fewer")
    func medianFile() throws {
        let sizes = try Repository.sources().map(\.lines.count).sorted()
        #expect(sizes[sizes.count / 2] <= 90)
    }
}

extension SourceFile {
    /// Each function and initialiser with the lines of its body, by indentation: the formatter makes that exact.
    var functions: [(name: String, lines: Int)] {
        var found: [(name: String, lines: Int)] = []
        let lines = lines
        for (start, line) in lines.enumerated() {
            guard
                let match = line.firstMatch(
                    of: /^( *)(?:[@\w()]+ )*(?:func ([^(<]+)|init[?]?\s*[(<])/
                )
            else { continue }
            let indentation = String(match.1)
            let end = lines[start...].dropFirst().firstIndex { $0 == indentation + "}" }
            guard let end, line.hasSuffix("{") || !lines[start].contains("}") else { continue }
            found.append((name: String(match.2 ?? "init"), lines: end - start + 1))
        }
        return found
    }
}
