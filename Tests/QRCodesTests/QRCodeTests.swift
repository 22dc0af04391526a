import SeededRandom
import Signing
import Testing

@testable import QRCodes

@Suite
struct QRCodeTests {
    private func modules(_ code: QRCode) -> [[Bool]] {
        (0..<code.width).map { row in
            (0..<code.width).map { code.isDark(row: row, column: $0) }
        }
    }

    /// The modules that a drawing shows, with the quiet zone around them.
    private func drawn(_ svg: String) throws -> [[Bool]] {
        let box = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
        let side = try #require(Int(box.1))
        #expect(box.1 == box.2)
        var modules = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
        for run in svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            #expect(run.3 == run.4)
            let column = try #require(Int(run.1))
            let row = try #require(Int(run.2))
            for offset in 0..<(try #require(Int(run.3))) { modules[row][column + offset] = true }
        }
        return modules
    }

    @Test
    func saysWhatItWasGiven() throws {
        var random = SeededRandom(seed: 18_004)
        for count in stride(from: 1, through: 280, by: 9) {
            let letters = Array("aZ0 ắ:/%&")
            let text = String((0..<count).map { _ in letters.randomElement(using: &random) ?? "a" })
            guard text.utf8.count <= 287 else { continue }
            let code = try QRCode(text: text)
            #expect(SymbolReader(modules: modules(code)).text() == text)
        }
    }

    @Test
    func showsAnEnrolment() throws {
        let secret = try TOTPSecret()
        let issuer = "Chương trình MTQG huyện Văn Quan"
        let enrolment = TOTPEnrolment(issuer: issuer, account: "lan", secret: secret)
        let uri = try #require(enrolment).uri
        let drawn = try drawn(try QRCode(text: uri).svg)
        let inner = drawn.dropFirst(4).dropLast(4).map { Array($0.dropFirst(4).dropLast(4)) }
        #expect(SymbolReader(modules: inner).text() == uri)
    }

    @Test
    func drawsEveryModuleInAQuietZone() throws {
        let code = try QRCode(text: "Văn Quan")
        let drawn = try drawn(code.svg)
        let modules = modules(code)
        #expect(code.width == 21 && drawn.count == 29)
        for row in 0..<29 {
            for column in 0..<29 {
                let isInside = (4..<25).contains(row) && (4..<25).contains(column)
                #expect(drawn[row][column] == (isInside && modules[row - 4][column - 4]))
            }
        }
    }

    @Test
    func drawsOnePathAndNothingThatRuns() throws {
        let svg = try QRCode(text: "</path><script>alert(1)</script>").svg
        #expect(svg.matches(of: #/<path /#).count == 1)
        #expect(svg.matches(of: /<(\w+)/).map { String($0.1) } == ["svg", "rect", "path"])
        #expect(!svg.contains(/style=|script|alert|\son\w+=/))
    }

    @Test
    func refusesWhatNoCodeHolds() throws {
        #expect(throws: QRCodeError()) { try QRCode(text: "") }
        #expect(throws: QRCodeError()) { try QRCode(text: String(repeating: "a", count: 2332)) }
        #expect(try QRCode(text: String(repeating: "a", count: 2331)).width == 177)
    }

    @Test
    func doesNotPrintItself() throws {
        let code = try QRCode(text: "secret")
        #expect(String(reflecting: [code]) == "[QRCode(redacted)]")
    }
}
