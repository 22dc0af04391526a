import JSONSchema
import Testing

@testable import Operator

@Suite
struct DoctorReportTests {
    private let well = Finding.ok("clock", "It is right.")
    private let warned = Finding.warning("disk", "It fills.", remedy: "make room")
    private let wrong = Finding.wrong("keys", "One is gone.", remedy: nil)
    private let unknown = Finding.unchecked("database", "It rests.")

    @Test
    func theStatusIsThatOfTheWorst() {
        #expect(DoctorReport(findings: [well, warned]).exitStatus == 0)
        #expect(DoctorReport(findings: [well, unknown]).exitStatus == 2)
        #expect(DoctorReport(findings: [unknown, wrong, well]).exitStatus == 1)
    }

    @Test
    func eachFindingIsALine() {
        #expect(
            DoctorReport(findings: [well, warned, wrong, unknown]).lines == [
                "ok         clock     It is right.", "warning    disk      It fills. → make room",
                "WRONG      keys      One is gone.", "unchecked  database  It rests.", "",
                "1 wrong, 1 to look at, 1 not checked, 1 well.",
            ]
        )
    }

    @Test
    func programsReadTheSame() throws {
        let node = try JSONDocument.parse(DoctorReport(findings: [warned, wrong]).json())
        let findings = try #require(node["findings"]?.elements)
        #expect(findings.map { $0["check"]?.string } == ["disk", "keys"])
        #expect(findings.map { $0["verdict"]?.string } == ["warning", "wrong"])
        #expect(findings.map { $0["remedy"]?.string } == ["make room", nil])
    }
}
