import Documents
import FoundationEssentials
import Testing

/// With shell scripts in place of WeasyPrint.
@Suite("When printing fails")
struct PrinterFailureTests {
    private static let programs = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Programs")

    /// The script under a name of its own, so that what it writes beside itself is the test's alone.
    private func withProgram(_ name: String, _ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let link = folder.appending(path: "weasyprint")
        try FileManager.default.createSymbolicLink(
            at: link,
            withDestinationURL: Self.programs.appending(path: "\(name).sh")
        )
        try await body(link.path)
    }

    private func wait(_ condition: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(120)
        while try !condition() {
            try #require(ContinuousClock.now < deadline)
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// The numbers of the script and of what it started, as soon as both run.
    private func processes(of program: String) async throws -> [Substring] {
        try await wait { FileManager.default.fileExists(atPath: "\(program).pids") }
        let text = try String(contentsOf: URL(filePath: "\(program).pids"), encoding: .utf8)
        return text.split { $0.isWhitespace }
    }

    /// A dead one whose parent has not looked yet is gone too.
    private func isGone(_ process: Substring) -> Bool {
        guard let file = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
            return true
        }
        return String(decoding: file, as: UTF8.self).contains(") Z ")
    }

    @Test("whatever takes too long is killed, with what it started")
    func tooLong() async throws {
        try await withProgram("sleeping") { program in
            let printer = PDFPrinter(program: program, limits: PrintLimits(time: .seconds(3)))
            await #expect(throws: PrintError.tooLong) { try await printer.pdf(of: "<p>x</p>") }
            let processes = try await processes(of: program)
            #expect(processes.count == 2)
            try await wait { processes.allSatisfy(isGone) }
        }
    }

    @Test("whoever cancels is not left waiting, and no child is left behind")
    func cancelled() async throws {
        try await withProgram("sleeping") { program in
            let printer = PDFPrinter(program: program, limits: PrintLimits(time: .seconds(300)))
            try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await printer.pdf(of: "<p>x</p>") }
                let processes = try await processes(of: program)
                #expect(processes.count == 2 && !processes.contains(where: isGone))
                group.cancelAll()
                await #expect(throws: CancellationError.self) { try await group.next() }
                try await wait { processes.allSatisfy(isGone) }
            }
        }
    }

    @Test("a full queue answers at once")
    func busy() async throws {
        try await withProgram("sleeping") { program in
            let printer = PDFPrinter(
                program: program,
                limits: PrintLimits(time: .seconds(300), waiting: 0)
            )
            try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await printer.pdf(of: "<p>x</p>") }
                let processes = try await processes(of: program)
                await #expect(throws: PrintError.busy) { try await printer.pdf(of: "<p>y</p>") }
                group.cancelAll()
                await #expect(throws: CancellationError.self) { try await group.next() }
                try await wait { processes.allSatisfy(isGone) }
            }
        }
    }

    @Test("what prints without end is too large; so is what nobody could print")
    func tooLarge() async throws {
        try await withProgram("flooding") { program in
            let printer = PDFPrinter(
                program: program,
                limits: PrintLimits(time: .seconds(120), input: 99)
            )
            await #expect(throws: PrintError.tooLarge) { try await printer.pdf(of: "<p>x</p>") }
            let long = String(repeating: "x", count: 100)
            await #expect(throws: PrintError.tooLarge) { try await printer.pdf(of: long) }
        }
    }

    @Test("a program that gives up is quoted for the log, even where it reads nothing of much")
    func failing() async throws {
        try await withProgram("failing") { program in
            let printer = PDFPrinter(program: program, limits: PrintLimits(time: .seconds(120)))
            let html = "<p>\(String(repeating: "đồng ", count: 200_000))</p>"
            await #expect(throws: PrintError.failed("OSError: no fonts")) {
                try await printer.pdf(of: html)
            }
        }
    }

    @Test(
        "what is not there is absent",
        arguments: ["/nowhere/weasyprint", "weasyprint-of-nobody"]
    )
    func absent(_ program: String) async {
        await #expect(throws: PrintError.absent) {
            try await PDFPrinter(program: program).pdf(of: "<p>x</p>")
        }
    }

    @Test("the child gets the HTML, a bound on its memory, and nothing of ours")
    func surroundings() async throws {
        try await withProgram("telling") { program in
            let limits = PrintLimits(time: .seconds(120), memory: 1 << 30)
            let told = try await PDFPrinter(program: program, limits: limits).pdf(of: "<p>đồng</p>")
            let lines = String(decoding: told, as: UTF8.self).split(separator: "\n")
            #expect(lines[0].hasSuffix("--pdf-variant pdf/ua-1 - -"))
            #expect(lines[1...3] == ["folder: /", "memory: 1048576", "core: 0"])
            #expect(
                lines[4...].dropLast().sorted() == [
                    "HOME=/nonexistent", "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
                    "PYTHONDONTWRITEBYTECODE=1",
                ]
            )
            #expect(lines.last == "<p>đồng</p>")
        }
    }
}
