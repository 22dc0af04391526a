import AccessControl
import Testing
import Values

@Suite("What a permission reaches")
struct ScopeTests {
    private static func unit(_ text: String) throws -> UnitCode { try UnitCode(validating: text) }
    private static func node(_ text: String) throws -> NodeReference {
        try NodeReference(validating: "van-quan-2021-2025/\(text)")
    }

    private static func principal(_ grants: Grant...) -> Principal {
        Principal(kind: .user, id: "user:1", grants: grants)
    }

    @Test("one grant's units do not go with another one's nodes")
    func partsStayApart() throws {
        let (triLe, anSon) = (try Self.unit("tri-le"), try Self.unit("an-son"))
        let principal = Self.principal(
            Grant(role: .leadOfficer, units: .units([triLe]), nodes: .nodes([try Self.node("5")])),
            Grant(role: .leadOfficer, units: .units([anSon]), nodes: .nodes([try Self.node("3.2")]))
        )
        let scope = try #require(principal.scope(of: .nodeStatusEnter))
        #expect(scope.reaches(triLe, about: try Self.node("5.1")))
        #expect(scope.reaches(anSon, about: try Self.node("3.2.1")))
        #expect(!scope.reaches(triLe, about: try Self.node("3.2")))
        #expect(!scope.reaches(anSon, about: try Self.node("5")))
        #expect(!scope.reaches(anSon, about: try Self.node("3")))
        #expect(scope.reaches(anSon) && !scope.reaches(nil))
    }

    @Test("a node of another plan is another node")
    func plans() throws {
        let scope = Scope([.init(units: .all, nodes: .nodes([try Self.node("5")]))])
        #expect(!scope.reaches(nil, about: try NodeReference(validating: "binh-minh/5")))
        #expect(scope.reaches(nil, about: try Self.node("5.2")))
    }

    @Test("a permission for the whole programme reaches it, whatever the assignment says")
    func programme() throws {
        let principal = Self.principal(
            Grant(role: .communeOfficer, units: .units([try Self.unit("tri-le")]))
        )
        #expect(principal.scope(of: .planRead) == .all)
        #expect(principal.scope(of: .auditRead) == nil)
    }

    @Test("a grant is held until the second before its end")
    func ends() {
        let principal = Self.principal(
            Grant(role: .clerk, units: .all, until: 100),
            Grant(role: .supervisor, units: .all)
        )
        #expect(principal.holding(at: 99) == principal)
        #expect(principal.holding(at: 100).grants.map(\.role) == [.supervisor])
    }

    @Test("what the database is told")
    func texts() throws {
        let (triLe, anSon) = (try Self.unit("tri-le"), try Self.unit("an-son"))
        #expect(Scope.none.unitsText.isEmpty && Scope.none.nodesText.isEmpty)
        #expect(Scope.all.unitsText == "*" && Scope.all.nodesText == "*")
        #expect(Scope.units([triLe, anSon]).unitsText == "an-son,tri-le")
        #expect(Scope.units([triLe]).nodesText == "*" && Scope.units([triLe]).partsText == nil)
        let one = Scope([.init(units: .units([triLe]), nodes: .nodes([try Self.node("5")]))])
        #expect(one.nodesText == "van-quan-2021-2025/5." && one.partsText == nil)
        let both = Scope([
            .init(units: .units([triLe]), nodes: .nodes([try Self.node("5")])),
            .init(units: .units([triLe]), nodes: .nodes([try Self.node("3.2")])),
        ])
        #expect(both.nodesText == "van-quan-2021-2025/3.2.,van-quan-2021-2025/5.")
        let limited = Scope([
            .init(units: .units([triLe]), nodes: .nodes([try Self.node("5")])),
            .init(units: .units([anSon])),
        ])
        #expect(limited.unitsText == "an-son,tri-le")
        #expect(limited.nodesText == "|")
        #expect(limited.partsText == "an-son|*;tri-le|van-quan-2021-2025/5.")
    }
}
