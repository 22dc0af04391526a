import Catalogue
import JSONSchema
import Testing
import Values

@Suite("What a plan names of the units' files")
struct PlanLinksTests {
    private func errors(_ plan: String, _ units: [UnitsCatalogue]) -> [String]? {
        PlanLinks(units).errors(in: Array(plan.utf8), fileName: "plan.json")?.violations
            .map { "\($0.path) \($0.rule)" }
    }

    private func units(_ changes: [(String, String)] = []) throws -> UnitsCatalogue {
        try FileFixture.units(try FileFixture.smallUnits.spoiled(changes))
    }

    @Test
    func everythingThatIsNotThereIsNamedAtOnce() throws {
        #expect(
            errors(SectionFixture.plan, [try units()]) == [
                "plan.unit.code unknown_reference", "parties[0].organization unknown_reference",
                "annexes[0].rows[0].unit unknown_reference",
            ]
        )
    }

    @Test
    func whatIsThereInAnyFileIsFound() throws {
        let own = try FileFixture.units(
            FileFixture.smallUnits.replacing("\"xa-moi\"", with: "\"thu-xa\"")
                .replacing("\"tinh\"", with: "\"thu\"").replacing("\"so-tc\"", with: "\"thu-tckh\"")
        )
        #expect(errors(SectionFixture.plan, [try units(), own]) == nil)
    }

    @Test
    func withoutUnitsOnlyOrganizationsAreAskedFor() throws {
        #expect(errors(SectionFixture.plan, []) == ["parties[0].organization unknown_reference"])
        #expect(errors(PlanFixture.small, []) == nil)
    }

    @Test
    func aFileThatCannotBeReadNamesNothing() {
        #expect(errors("{", []) == nil)
    }

    @Test
    func theFilesAtHandFitOneAnother() throws {
        let plan = try PlanFixture.bytes("../../Shared/Catalogue/VanQuan/plan.json")
        let langSon = try FileFixture.langSon()
        #expect(PlanLinks([langSon]).errors(in: plan, fileName: "plan.json") == nil)
        let units = try PlanFixture.bytes("Plans/binh-minh-units.json")
        let haTrung = try FileFixture.units(String(decoding: units, as: UTF8.self))
        for name in ["binh-minh", "thanh-dong"] {
            let bytes = try PlanFixture.bytes("Plans/\(name).json")
            #expect(PlanLinks([haTrung]).errors(in: bytes, fileName: name) == nil)
            #expect(PlanLinks([langSon]).errors(in: bytes, fileName: name) != nil)
        }
    }
}
