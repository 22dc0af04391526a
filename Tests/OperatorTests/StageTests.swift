import Testing

@testable import Operator

@Suite
struct StageTests {
    @Test
    func theGatewayStartsLastAndThusStopsFirst() {
        #expect(Executable.stages.last == [.gateway])
    }

    @Test
    func everyExecutableHasItsStage() {
        #expect(
            Executable.stages.flatMap(\.self).sorted { $0.name < $1.name }
                == Executable.allCases.sorted { $0.name < $1.name }
        )
    }

    @Test
    func whatOthersBuildOnIsMigratedFirst() {
        #expect(Migrations.order.prefix(2) == [.executable(.gateway), .catalogue])
        #expect(Set(Migrations.order).count == Executable.allCases.count + 1)
    }
}
