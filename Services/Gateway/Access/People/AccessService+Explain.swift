import AccessControl
import CatalogueAccess
import Contracts
import RPC
import Values

extension AccessService {
    func explainAccess(
        _ request: ExplainAccess.Request,
        _ context: CallContext
    ) async throws -> Encoded<ExplainAccess.Reply> {
        guard let contract = MethodTable.contracts[request.method] else {
            throw RPCError.noSuchMethod
        }
        let explanation = Explanation(
            contract: contract,
            principal: context.principal,
            request: request
        )
        return try Encoded(explanation.reply(in: context.language))
    }
}

extension RPCError {
    fileprivate static let noSuchMethod = RPCError.notFound(
        "method",
        LocalizedText(vi: "Không có phương thức này.", en: "There is no such method.")
    )
}
