import JSONSchema
import RPC
import ServiceRuntime
import Testing
import Values

@testable import Operator

@Suite
struct CallTests {
    @Test(arguments: [
        (RPCCode.invalidArgument, Int32(3)), (.notFound, 3), (.unimplemented, 3),
        (.unauthenticated, 77), (.permissionDenied, 77), (.aborted, 75), (.unavailable, 69),
        (.internal, 70),
    ])
    func aFailureHasItsExitStatus(code: RPCCode, status: Int32) {
        #expect(CallExitStatus.of(code) == status)
        #expect(CallExitStatus.table.contains("\(status) "))
    }

    @Test
    func everyFailureIsInTheHelp() {
        for code in RPCCode.allCases { #expect(CallExitStatus.table.contains(code.rawValue)) }
    }

    @Test
    func everyViolationIsTold() {
        let error = RPCError.invalid([
            Violation(
                field: "plan",
                rule: "required",
                message: LocalizedText(vi: "Thiếu.", en: "Missing.")
            ),
            Violation(field: "", rule: "shape", message: LocalizedText(vi: "Sai.", en: "Wrong.")),
        ])
        #expect(
            error.lines(in: .en).suffix(2) == [
                "  plan: Missing. (required)", "  request: Wrong. (shape)",
            ]
        )
        #expect(error.lines(in: .vi).first?.hasPrefix("INVALID_ARGUMENT: ") == true)
    }

    @Test(arguments: [
        ("500ms", 500), ("30s", 30_000), ("2m", 120_000), ("1h", 3_600_000), ("7", 7000),
    ])
    func aDurationIsReadAsItIsWritten(text: String, milliseconds: Int) {
        #expect(ShortDuration(text)?.duration == .milliseconds(milliseconds))
    }

    @Test(arguments: ["", "s", "-1s", "0", "1.5s", "25h", "99999999999999999999s", "1 s"])
    func whatIsNoDurationIsRefused(text: String) {
        #expect(ShortDuration(text) == nil)
    }

    @Test
    func methodsAreReadFromReflectionWhateverElseItTells() throws {
        let reply = try JSONDocument.parse(
            """
            {"methods": [
                {"name": "a.v1.Read", "kind": "unary", "idempotent": true, "new": {}},
                {"name": "a.v1.Watch", "kind": "server_stream", "idempotent": true},
                {"name": "a.v1.Write", "kind": "unary", "idempotent": false,
                 "dry_run": true}, {"kind": "unary"}
            ]}
            """
        )
        #expect(
            MethodEntry.list(reply) == [
                MethodEntry(name: "a.v1.Read", isStream: false, isWrite: false),
                MethodEntry(name: "a.v1.Watch", isStream: true, isWrite: false),
                MethodEntry(name: "a.v1.Write", isStream: false, isWrite: true, allowsDryRun: true),
            ]
        )
    }

    @Test(arguments: [("vi_VN.UTF-8", Language.vi), ("en_GB.UTF-8", .en), ("C", .en), ("", .en)])
    func theLocaleChoosesTheLanguage(name: String, language: Language) {
        #expect(Language(locale: Settings(environment: ["LANG": name])) == language)
    }
}
