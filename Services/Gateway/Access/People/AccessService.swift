import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

/// The methods that the gateway answers itself: people, what they are assigned to, where they are signed in;
/// other offices' programs.
struct AccessService: Sendable {
    let reads: Reads
    let work: UnitOfWork
    let clock: any BusinessClock
    let sessions: SessionRepository
    /// What programs' assertions for this installation name.
    let audience: String
    let files = KeptFiles()
    /// Whether what takes a second factor may be done without one.
    let isSecondFactorOptional: Bool
    let codes: CodeProof

    init(
        _ database: PostgresClient,
        audience: String,
        isSecondFactorOptional: Bool = false,
        codes: CodeProof,
        clock: any BusinessClock
    ) {
        self.codes = codes
        self.isSecondFactorOptional = isSecondFactorOptional
        reads = Reads(database)
        work = UnitOfWork(database, schema: "access", clock: clock)
        sessions = SessionRepository(database: database)
        self.audience = audience
        self.clock = clock
    }

    func register(in router: inout RPC.Router) {
        router.handle(ListUsers.self, listUsers)
        router.handle(GetUser.self, getUser)
        router.handle(LoadPeople.self, loadPeople)
        router.handle(SaveUser.self, saveUser)
        router.handle(SuspendUser.self, suspendUser)
        router.handle(AssignRole.self, assignRole)
        router.handle(AuthorizeUser.self, authorizeUser)
        router.handle(EndAssignment.self, endAssignment)
        router.handle(ListSessions.self, listSessions)
        router.handle(EndSession.self, endSession)
        router.handle(RemoveSecondFactor.self, removeSecondFactor)
        router.handle(ExplainAccess.self, explainAccess)
        router.handle(PreviewRole.self, previewRole)
        router.handle(SurveyPeople.self, surveyPeople)
        router.handle(HandOverUnit.self, handOverUnit)
        router.handle(SetOwnPhone.self, setOwnPhone)
        router.handle(DiscloseUserDatum.self, discloseUserDatum)
        router.handle(OpenEmergencyAccess.self, openEmergencyAccess)
        router.handle(EndEmergencyAccess.self, endEmergencyAccess)
        router.handle(ListEmergencyAccesses.self, listEmergencyAccesses)
        router.handle(ReviewEmergencyAccess.self, reviewEmergencyAccess)
        router.handle(ListClients.self, listClients)
        router.handle(SaveClient.self, saveClient)
        router.handle(AddClientKey.self, addClientKey)
        router.handle(RemoveClientKey.self, removeClientKey)
        router.handle(EndClient.self, endClient)
    }

    var today: CalendarDate { clock.now().dateInVietnam }

    /// What people can be assigned to now.
    func chart(in work: Work) async throws -> OrganizationChart {
        let run: PlanReading.Run = { try await work.transaction.query($0) }
        let catalogues = try await files.all(UnitsCatalogue.self, by: run)
        return OrganizationChart(catalogues, nodes: try await PlanNodeRepository.all(by: run))
    }
}

extension RPCError {
    /// The same for whoever is not there and whoever the caller does not see.
    static let noSuchUser = RPCError.notFound(
        "username",
        LocalizedText(
            vi: "Không có người dùng với tên đăng nhập này.",
            en: "There is nobody with this user name."
        )
    )

    static let noSuchAssignment = RPCError.notFound(
        "assignment_id",
        LocalizedText(
            vi: "Không có phân công với số này.",
            en: "There is no assignment of this number."
        )
    )
}
