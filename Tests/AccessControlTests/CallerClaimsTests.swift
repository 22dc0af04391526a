import AccessControl
import FoundationEssentials
import Testing
import Values

@Suite("A caller's claims")
struct CallerClaimsTests {
    private func claims(_ grants: [Grant]) -> CallerClaims {
        CallerClaims(
            issuer: "gateway",
            audience: ["funding"],
            principal: Principal(kind: .user, id: "user:1", grants: grants, actor: "operator:lan"),
            issuedAt: 1_700_000_000,
            lifetime: 60
        )
    }

    @Test("are read as they were written, whatever is granted")
    func roundTrip() throws {
        let (one, two) = (try #require(UnitCode("mot")), try #require(UnitCode("hai")))
        let node = try #require(NodeReference("ke-hoach/3.2"))
        let grants = [
            Grant(role: .communeOfficer, units: .units([one, two])),
            Grant(role: .leadOfficer, units: .units([two, one]), nodes: .nodes([node])),
            Grant(role: .clerk, units: .units([one]), until: 1_800_000_000),
            Grant(role: .overseer, units: .all), Grant(role: .supervisor, units: .none),
        ]
        let written = claims(grants)
        let read = try JSONDecoder().decode(
            CallerClaims.self,
            from: JSONEncoder().encode(written)
        )
        #expect(read == written && read.principal.grants == grants)
    }

    @Test("of twenty roles over two hundred units find room in a frame's head")
    func size() throws {
        let units = Set((0..<200).compactMap { UnitCode("van-quan-thon-thu-\($0)") })
        let grants = Role.assignable.map { Grant(role: $0, units: .units(units)) }
        let bytes = try JSONEncoder().encode(claims(grants))
        // A token is half as long again.
        #expect(units.count == 200 && bytes.count * 4 / 3 < 12 << 10)
    }

    @Test("that name units which are not there are refused")
    func missing() throws {
        let units = [try #require(UnitCode("mot")), try #require(UnitCode("hai"))]
        let grant = Grant(role: .clerk, units: .units(Set(units)))
        let text = String(
            decoding: try JSONEncoder().encode(claims([grant, grant])),
            as: UTF8.self
        )
        let broken = text.replacing("\"units\":0", with: "\"units\":7")
        #expect(broken != text)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CallerClaims.self, from: Data(broken.utf8))
        }
    }
}
