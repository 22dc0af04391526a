import AccessControl
import FoundationEssentials
import Testing
import Values

/// The matrix as it is written down: whoever changes it sees what changes, and so does whoever reviews it.
@Suite("The access matrix")
struct MatrixTests {
    @Test("is what the page of it shows; `vanquan access matrix` prints the new one")
    func page() throws {
        let path = String(#filePath).replacing(
            "Tests/AccessControlTests/MatrixTests.swift",
            with: "Shared/AccessControl/MATRIX.md"
        )
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let tables = [AccessMatrix.markdown, PersonalDataMatrix.markdown]
        #expect(text.hasSuffix("\n\(tables.joined(separator: "\n\n"))\n"))
    }

    @Test("gives every permission to somebody, and every role something")
    func complete() {
        for permission in Permission.allCases {
            #expect(
                Role.allCases.contains { AccessMatrix.reach(of: $0, under: permission) != nil },
                "\(permission)"
            )
        }
        for role in Role.allCases {
            #expect(!AccessMatrix.permissions(of: role).isEmpty, "\(role)")
        }
    }

    @Test("lets those who run the machine write nothing of the programme")
    func apart() {
        let own: Set<Permission> = [
            .planRead, .feedRead, .accountRead, .accountManage, .auditRead, .metricsRead,
        ]
        for role in [Role.administrator, .operator, .service, .monitor] {
            #expect(AccessMatrix.permissions(of: role).isSubset(of: own), "\(role)")
        }
    }

    @Test("tells the province aggregates and nothing else")
    func province() {
        #expect(AccessMatrix.permissions(of: .provinceReader) == [.feedRead])
    }

    @Test("names every role and permission in both languages, each its own")
    func names() {
        let roles = Role.allCases.map(\.name)
        #expect(Set(roles.map(\.vi)).count == roles.count)
        #expect(Set(roles.map(\.en)).count == roles.count)
        let permissions = Permission.allCases.map(\.name)
        #expect(Set(permissions.map(\.vi)).count == permissions.count)
        #expect(Set(permissions.map(\.en)).count == permissions.count)
    }
}
