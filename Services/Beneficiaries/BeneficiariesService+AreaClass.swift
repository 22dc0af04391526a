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
            let areas = try await areas(by: reads.run(for: context))
            guard let area = areas.area(request.unitCode) else { throw RPCError.noSuchArea }
            try work.requireScope(of: area.code)
            try Self.check(request, against: area)
            return try await facts.record(
                request.name,
                about: AreaClassSubject.subject(request.name, of: area.code),
                from: request.validFrom,
                to: request.validTo,
                by: request.document,
                isWithdrawn: request.isWithdrawn,
                in: work
            )
        }
    }

    private static func check(
        _ request: ClassifyArea.Request,
        against area: Area
    ) throws(RPCError) {
        var violations: [Violation] = []
        if !request.name.mayBe(of: area.kind) { violations.append(.otherKind(area)) }
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

extension AreaClass.Name {
    /// Communes are put into zones; communes and villages may be extremely difficult.
    fileprivate func mayBe(of kind: AreaKind) -> Bool {
        switch self {
        case .zoneOne, .zoneTwo, .zoneThree: kind.isCommuneLevel
        case .extremelyDifficult: kind.isCommuneLevel || kind == .village || kind == .quarter
        }
    }
}

extension Violation {
    fileprivate static func otherKind(_ area: Area) -> Violation {
        Violation(
            field: "name",
            rule: "other_kind",
            message: LocalizedText(
                vi: "\(area.name) không thuộc cấp được phân loại như vậy.",
                en: "\(area.name) is not of a kind that has this class."
            )
        )
    }

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
