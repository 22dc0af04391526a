import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension BeneficiariesService {
    func classifyArea(
        _ request: ClassifyArea.Request,
        _ context: CallContext
    ) async throws -> Encoded<EnteredFact<AreaClass.Name>> {
        try await work.perform(ClassifyArea.self, request, context) { work in
            let run = reads.run(for: context)
            let areas = AreaIndex(try await files.all(UnitsCatalogue.self, by: run))
            guard let area = areas.area(request.unitCode) else { throw RPCError.noSuchArea }
            try work.requireScope(of: area.code)
            try Self.check(request, against: area)
            return try await facts.record(
                request.name,
                about: AreaClassSubject.subject(request.name, of: area.code),
                from: request.validFrom,
                to: request.validTo,
                by: request.document,
                in: work
            )
        }
    }

    private static func check(
        _ request: ClassifyArea.Request,
        against area: Area
    ) throws(RPCError) {
        var violations: [Violation] = []
        if !area.exists(on: request.validFrom) {
            violations.append(.outside("valid_from", area))
        }
        if let last = request.validTo {
            if last < request.validFrom { violations.append(.dateOrder("valid_to")) }
            if !area.exists(on: last) { violations.append(.outside("valid_to", area)) }
        }
        guard violations.isEmpty else { throw .invalid(violations) }
    }
}

extension Violation {
    fileprivate static func outside(_ field: String, _ area: Area) -> Violation {
        Violation(
            field: field,
            rule: "outside_area",
            message: LocalizedText(
                vi: "\(area.name) không tồn tại vào ngày này.",
                en: "\(area.name) does not exist on this day."
            )
        )
    }
}

extension RPCError {
    fileprivate static let noSuchArea = notFound(
        "unit_code",
        LocalizedText(
            vi: "Không có địa bàn với mã này. Danh sách ở /api/v1/units.",
            en: "There is no area with this code. /api/v1/units lists them."
        )
    )
}
