import FoundationEssentials
import SeededRandom
import ServiceRuntime
import Signing
import Testing
import Values

@testable import Gateway

@Suite
struct BreachedPasswordsTests {
    private func line(_ password: String, _ count: Int) throws -> String {
        Hex.encode(try SHA1.digest(Array(password.utf8))).uppercased() + ":\(count)"
    }

    /// Opens a file with this content, which is gone by the time it is used: it stays open.
    private func open(_ content: String) throws -> BreachedPasswords {
        let file = FileManager.default.temporaryDirectory.appending(path: "breached-\(UUID())")
        try Data(content.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try BreachedPasswords(path: file.path)
    }

    @Test(arguments: [1, 2, 3, 93, 94, 150, 250], ["\n", "\r\n"])
    func findsEveryLineAndNothingElse(_ count: Int, _ newline: String) throws {
        let lines = try (0..<count).map { try line("mật khẩu \($0)", $0 * $0 + 1) }.sorted()
        for end in ["", newline] {
            let list = try open(lines.joined(separator: newline) + end)
            for number in 0..<count {
                #expect(try list.count(of: "mật khẩu \(number)") == Int64(number * number + 1))
            }
            for number in count..<(count + 20) {
                #expect(try list.count(of: "mật khẩu \(number)") == nil)
            }
        }
    }

    /// As the public file has them: with the digests of `P@ssw0rd` and `password` known by heart.
    @Test
    func readsThePublicForm() throws {
        let list = try open(
            """
            000000005AD76BD555C1D6D771DE417A4B87E4B4:10\r
            21BD12DC183F740EE76F27B78EB39C8AD972A757:52579\r
            5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\r\n
            """.replacing("\r\n\n", with: "\r\n")
        )
        #expect(try list.count(of: "password") == 9_545_824)
        #expect(try list.count(of: "P@ssw0rd") == 52_579)
        #expect(try list.violation(of: "ngựa vàng gặm cỏ") == nil)
        let violation = try #require(try list.violation(of: "password"))
        #expect(violation.rule == .breached)
        #expect(
            violation.text.vi.contains("đã xuất hiện 9.545.824 lần trong dữ liệu bị lộ của các")
        )
        #expect(violation.text.en.contains("was seen 9,545,824 times in data stolen from other"))
    }

    @Test
    func findsAVietnamesePasswordHoweverItIsTyped() throws {
        let list = try open(try line("m\u{1EAD}t", 3).lowercased())
        #expect(try list.count(of: "ma\u{323}\u{302}t") == 3)
    }

    @Test
    func refusesFilesOfOtherForms() throws {
        let lines = try (0..<500).map { try line("\($0)", 1) }
        let sorted = lines.sorted()
        let refused = [
            "", "\n", "password\n", sorted.joined(separator: " "), "\u{FEFF}" + sorted[0],
            // Ordered by count, backwards, cut off, digests of another kind, a word where a count is.
            lines.joined(separator: "\n"), sorted.reversed().joined(separator: "\n"),
            String(sorted.joined(separator: "\n").dropLast(20)),
            sorted.map { String($0.dropFirst(8)) }.joined(separator: "\n"),
            sorted.map { $0 + "x" }.joined(separator: "\n"), sorted[0] + "\n\n\n",
        ]
        for content in refused {
            let fault = #expect(throws: StartFault.self) { try open(content) }
            #expect(fault?.exitStatus == 78, "\(content.prefix(60))")
        }
    }

    @Test
    func refusesWhatIsNoFile() {
        for path in ["/nowhere/at/all", "/tmp", "/dev/null"] {
            let fault = #expect(throws: StartFault.self) { try BreachedPasswords(path: path) }
            #expect(fault?.sentence.hasPrefix(path) == true)
        }
    }

    /// Whatever a file holds, a lookup ends: with a count, without one or with a fault.
    @Test
    func endsOnAnyBytes() throws {
        var random = SeededRandom(seed: 40)
        let sorted = try (0..<200).map { try line("\($0)", 1) }.sorted().joined(separator: "\n")
        for _ in 0..<60 {
            var bytes = Array(sorted.utf8)
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] =
                    [10, 58, 48, 0].randomElement(using: &random) ?? 0
            }
            guard let list = try? open(String(decoding: bytes, as: UTF8.self)) else { continue }
            for number in 0..<20 { _ = try? list.count(of: "\(number)") }
        }
    }
}
