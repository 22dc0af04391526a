import Catalogue
import Glibc
import ServiceRuntime
import Testing
import Values

@testable import Operator

@Suite
struct CatalogueTextTests {
    @Test
    func brokenFilesAreToldLineByLineAndNothingIsRead() async throws {
        try await withTemporaryFolder { path in
            try AtomicFile.write("{", to: "\(path)/a.json", mode: 0o600)
            try AtomicFile.write("[]", to: "\(path)/b.json", mode: 0o600)
            let fault = #expect(throws: StartFault.self) {
                try CatalogueText.read(["\(path)/a.json", "\(path)/b.json"])
            }
            #expect(fault?.exitStatus == 65)
            #expect(fault?.sentence.contains("\(path)/a.json:1:") == true)
            #expect(fault?.sentence.contains("\(path)/b.json:1:1:") == true)
        }
    }

    @Test
    func everythingWrongInFilesOfEveryKindIsToldAtOnce() async throws {
        try await withTemporaryFolder { path in
            let units = try CatalogueFixture.text(CatalogueFixture.unitsPath)
                .replacing(#""code": "99004""#, with: #""code": "99001""#)
                .replacing(#""Xã Tân Hòa""#, with: #""""#)
            let plan = try CatalogueFixture.text(CatalogueFixture.planPath)
                .replacing(
                    #""unit": { "code": "binh-minh""#,
                    with: #""unit": { "code": "Bình Minh""#
                )
                .replacing(#""level": "component_project""#, with: #""level": "dự án""#)
            try AtomicFile.write(units, to: "\(path)/units.json", mode: 0o600)
            try AtomicFile.write(plan, to: "\(path)/plan.json", mode: 0o600)
            let fault = #expect(throws: StartFault.self) {
                try CatalogueText.read([
                    "\(path)/units.json", CatalogueFixture.groupsPath, "\(path)/plan.json",
                ])
            }
            let lines = fault?.sentence.split(separator: "\n").map(String.init) ?? []
            #expect(lines.first == "nothing is loaded.")
            #expect(
                lines.contains {
                    $0.hasPrefix("\(path)/units.json:")
                        && $0.contains(" areas[4].official_codes[0]: ")
                }
            )
            #expect(
                lines.contains {
                    $0.hasPrefix("\(path)/units.json:") && $0.contains(" areas[6].name: ")
                }
            )
            #expect(
                lines.contains {
                    $0.hasPrefix("\(path)/plan.json:") && $0.contains(" plan.unit.code: ")
                }
            )
            #expect(
                lines.contains {
                    $0.hasPrefix("\(path)/plan.json:") && $0.contains(" nodes[0].level: ")
                }
            )
            #expect(!lines.contains { $0.hasPrefix(CatalogueFixture.groupsPath) })
        }
    }

    @Test
    func aFileThatIsNotThereIsNamed() {
        let fault = #expect(throws: StartFault.self) {
            try CatalogueText.read(["/nowhere/plan.json"])
        }
        #expect(fault?.exitStatus == 66)
        #expect(fault?.sentence == "There is no file /nowhere/plan.json.")
    }

    @Test
    func aFileBeyondTheLimitIsRefused() async throws {
        try await withTemporaryFolder { path in
            let text = "{}" + String(repeating: " ", count: CatalogueFile.largestFile)
            try AtomicFile.write(text, to: "\(path)/a.json", mode: 0o600)
            let fault = #expect(throws: StartFault.self) {
                try CatalogueText.read(["\(path)/a.json"])
            }
            #expect(fault?.exitStatus == 65)
        }
    }

    @Test
    func plansComeAfterWhatTheyNeedAndOthersKeepTheirOrder() throws {
        let texts = try CatalogueText.read([
            CatalogueFixture.planPath, CatalogueFixture.groupsPath, CatalogueFixture.unitsPath,
            CatalogueFixture.calendarPath,
        ])
        #expect(texts.map { $0.plan != nil } == [true, false, false, false])
        #expect(
            CatalogueText.inLoadingOrder(texts).map(\.path) == [
                CatalogueFixture.groupsPath, CatalogueFixture.unitsPath,
                CatalogueFixture.calendarPath,
                CatalogueFixture.planPath,
            ]
        )
        #expect(texts[0].bytes == Array(try CatalogueFixture.text(CatalogueFixture.planPath).utf8))
    }
}
