import Catalogue
import JSONSchema
import Testing
import Values

@Suite("The nodes of a plan file")
struct PlanFileNodeTests {
    @Test
    func twoNodesWithOneCode() throws {
        let violations = try PlanFixture.violations(
            replacing: #""code": "1.1.1", "level": "content", "parent": "1.1""#,
            with: #""code": "1.1", "level": "sub_project", "parent": "1""#
        )
        #expect(violations.map(\.rule) == [FileRule.duplicateNode.rawValue])
        #expect(violations.map(\.path) == ["nodes[2].code"])
        #expect(violations.first?.message.vi.contains("dòng 24") == true)
    }

    @Test
    func aParentThatDoesNotExist() throws {
        let violations = try PlanFixture.violations(
            replacing: #""parent": "1.1""#,
            with: #""parent": "1.2""#
        )
        #expect(violations.map(\.rule) == [FileRule.unknownParent.rawValue])
    }

    @Test
    func aParentOfTheWrongLevel() throws {
        let violations = try PlanFixture.violations(
            replacing: #""level": "sub_project""#,
            with: #""level": "content""#
        )
        #expect(violations.map(\.rule) == [FileRule.parentLevel.rawValue])
        #expect(violations.map(\.path) == ["nodes[2].parent"])
    }

    @Test
    func aNodeWithoutTheParentThatItsLevelAsksFor() throws {
        let violations = try PlanFixture.violations(
            replacing: #""parent": "1.1""#,
            with: #""parent": null"#
        )
        #expect(violations.map(\.rule) == [FileRule.parentLevel.rawValue])
    }

    @Test
    func aComponentProjectUnderANode() throws {
        let violations = try PlanFixture.violations(
            replacing: #""level": "sub_project""#,
            with: #""level": "component_project""#
        )
        #expect(violations.map(\.path) == ["nodes[1].parent"])
    }

    @Test
    func aContentMayStandRightUnderAComponentProject() throws {
        let violations = try PlanFixture.violations(
            replacing: #""code": "1.1.1", "level": "content", "parent": "1.1""#,
            with: #""code": "1.3", "level": "content", "parent": "1""#
        )
        #expect(violations.isEmpty)
    }

    @Test(arguments: ["2.1.1", "1.1", "1.1.1.1", "1.11"])
    func aCodeThatDoesNotContinueItsParents(_ code: String) throws {
        let violations = try PlanFixture.violations(
            replacing: #""code": "1.1.1""#,
            with: "\"code\": \"\(code)\""
        )
        #expect(violations.contains { $0.path == "nodes[2].code" })
    }

    @Test
    func aComponentProjectWithTheCodeOfASubProject() throws {
        let violations = try PlanFixture.violations(
            replacing: #""code": "1.1.1", "level": "content", "parent": "1.1""#,
            with: #""code": "1.2", "level": "component_project", "parent": null"#
        )
        #expect(violations.map(\.rule) == [FileRule.codeOutsideParent.rawValue])
    }

    @Test
    func nodesThatAreOneAnothersParentsAreOneViolation() throws {
        let violations = try PlanFixture.violations(
            replacing: #""parent": "1","#,
            with: #""parent": "1.1.1","#
        )
        #expect(violations.map(\.rule) == [FileRule.cycle.rawValue])
        #expect(violations.first?.message.en.contains("1.1 → 1.1.1 → 1.1") == true)
    }

    @Test
    func aNodeThatIsItsOwnParent() throws {
        let violations = try PlanFixture.violations(
            replacing: #""parent": null"#,
            with: #""parent": "1""#
        )
        #expect(violations.map(\.rule) == [FileRule.cycle.rawValue])
    }

    @Test
    func nodesNeedNoOrder() throws {
        let plan = try PlanFixture.plan("thanh-dong")
        #expect(plan.nodes.count == 5)
        let swapped = PlanFixture.small
            .replacing(#""code": "1.1", "level": "sub_project", "parent": "1", "#, with: "@A")
            .replacing(#""code": "1.1.1", "level": "content", "parent": "1.1", "#, with: "@B")
            .replacing("@A", with: #""code": "1.1.1", "level": "content", "parent": "1.1", "#)
            .replacing("@B", with: #""code": "1.1", "level": "sub_project", "parent": "1", "#)
        #expect(PlanFixture.violations(swapped).isEmpty)
    }
}
