import Testing

@testable import Operator

/// What a database tells, judged without one.
@Suite
struct DoctorStateTests {
    private let well = DatabaseState(
        version: 150_008,
        encoding: "UTF8",
        collation: "C",
        clockSkew: .milliseconds(2),
        clockUncertainty: .milliseconds(1),
        roles: Roles.all.map { name in
            DatabaseState.Role(
                name: name,
                attributes: name == Roles.owner ? ["BYPASSRLS"] : [],
                memberships: 0,
                ownedTables: 0,
                mayCreate: name == Roles.owner
            )
        },
        unprotectedTables: [],
        auditRights: [],
        audit: .init(lines: 7, secondsSinceLast: 90),
        outboxes: [.init(service: "funding", waiting: 0, secondsOfOldest: 0)],
        sealing: .init(sealed: 9, waiting: 0, secondsOfOldest: 0, unwatched: [], changeable: [])
    )

    private func findings(_ state: DatabaseState) async -> [Finding] {
        let checks: [any Check] = [
            DatabaseServerCheck(state: state), ClockCheck(state: state),
            RoleRightsCheck(state: state), RowSecurityCheck(state: state), AuditCheck(state: state),
            SealingCheck(state: state), OutboxCheck(state: state),
        ]
        var findings: [Finding] = []
        for check in checks { findings += await check.findings() }
        return findings
    }

    @Test
    func wellItIsSaidToBeWell() async {
        let findings = await findings(well)
        #expect(findings.allSatisfy { $0.verdict == .ok && $0.remedy == nil })
        #expect(findings.contains { $0.text == "PostgreSQL 15.8." })
        #expect(findings.contains { $0.text.hasSuffix("number 7, the last 90 s ago.") })
    }

    @Test(arguments: [
        (Duration.milliseconds(1100), Duration.milliseconds(200), Finding.Verdict.ok),
        (.milliseconds(1100), .milliseconds(50), .warning), (.milliseconds(-4000), .zero, .warning),
        (.milliseconds(5100), .milliseconds(50), .wrong), (.milliseconds(-90_000), .zero, .wrong),
    ])
    func aClockIsAsWrongAsItCertainlyIs(
        skew: Duration,
        uncertainty: Duration,
        verdict: Finding.Verdict
    ) {
        var state = well
        (state.clockSkew, state.clockUncertainty) = (skew, uncertainty)
        let finding = ClockCheck(state: state).findings().first
        #expect(finding?.verdict == verdict)
        #expect(finding?.text.contains(skew < .zero ? "behind" : "ahead of") == true)
        #expect((finding?.remedy == nil) == (verdict == .ok))
    }

    @Test(arguments: [
        ("SQL_ASCII", "C", Finding.Verdict.wrong), ("LATIN1", "C", .wrong),
        ("UTF8", "vi_VN.UTF-8", .warning), ("UTF8", "C.UTF-8", .ok),
    ])
    func encodingAndOrder(encoding: String, collation: String, verdict: Finding.Verdict) {
        var state = well
        (state.encoding, state.collation) = (encoding, collation)
        let finding = DatabaseServerCheck(state: state).findings().last
        #expect(finding?.verdict == verdict)
        #expect(finding?.text.contains("Encoded in \(encoding), sorted by \(collation).") == true)
    }

    @Test
    func anOldServerIsWrong() {
        var state = well
        state.version = 140_011
        let finding = DatabaseServerCheck(state: state).findings().first
        #expect(finding?.verdict == .wrong && finding?.text.contains("14.11") == true)
    }

    @Test
    func whatALoginHasTooMuchIsNamed() {
        var state = well
        for index in state.roles.indices where state.roles[index].name == "vanquan_funding" {
            state.roles[index].attributes = ["BYPASSRLS", "SUPERUSER"]
            state.roles[index].ownedTables = 3
        }
        state.roles.removeAll { $0.name == "vanquan_reporting" }
        let texts = RoleRightsCheck(state: state).findings().map(\.text)
        #expect(
            texts == [
                "vanquan_funding is BYPASSRLS, SUPERUSER.", "vanquan_funding owns 3 tables.",
                "There is no vanquan_reporting.",
            ]
        )
    }

    @Test(arguments: [(5.0, Finding.Verdict.ok), (61, .warning), (601, .wrong)])
    func sealingThatLagsIsSaid(seconds: Double, verdict: Finding.Verdict) {
        var state = well
        state.sealing?.waiting = 3
        state.sealing?.secondsOfOldest = seconds
        let finding = SealingCheck(state: state).findings().first
        #expect(finding?.verdict == verdict)
        #expect(finding?.text.contains("3 entries wait") == true)
    }

    @Test
    func whatIsNotUnderWatchIsNamed() {
        var state = well
        state.sealing?.unwatched = ["funding.works"]
        state.sealing?.changeable = ["audit.lines"]
        let wrong = SealingCheck(state: state).findings().filter { $0.verdict == .wrong }
        #expect(wrong.map { $0.text.contains("funding.works") } == [true, false])
        #expect(wrong.last?.text.contains("audit.lines") == true)
        state.sealing = nil
        #expect(SealingCheck(state: state).findings().map(\.verdict) == [.wrong])
    }

    @Test(arguments: [
        (0.0, "0 s"), (119, "119 s"), (120, "2 min"), (7200, "2 h"), (172_800, "2 days"),
        (-5, "0 s"), (.infinity, "11574074 days"),
    ])
    func agesAreForPeople(seconds: Double, text: String) {
        #expect(LongAge.text(seconds) == text)
    }
}
