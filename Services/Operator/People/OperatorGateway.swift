import ArgumentParser
import JSONSchema
import RPC
import ServiceRuntime
import Signing
import Values

/// The running gateway, called as a named operator who is audited.
struct OperatorGateway: Sendable {
    private let address: Endpoint
    private let meta: Meta
    let language: Language

    init(as who: OperatorOption, isTrial: Bool = false) throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        let data = try DataFolder.existing(at: surroundings.settings.dataPath)
        language = Language(locale: surroundings.environment)
        address = surroundings.settings.address(of: .gateway)
        var meta: Meta = [MetaKey.acceptLanguage: language.rawValue]
        meta[MetaKey.authorization] = try OperatorAssertion.authorization(
            of: try who.operatorName(surroundings),
            key: try data.secrets.operatorKey.privateKey(),
            at: SystemClock().now()
        )
        if isTrial { meta[MetaKey.dryRun] = Meta.yes }
        self.meta = meta
    }

    /// Asks, and writes each refusal with everything that is wrong to standard error.
    ///
    /// - Parameters:
    ///   - version: of what is changed, as it was read.
    ///   - describe: what a violation is told as; its field and message where it is absent.
    /// - Throws: `ExitCode` of ``CallExitStatus``.
    func ask<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        changing version: Int64? = nil,
        describe: (RPCError) -> [String]? = { _ in nil }
    ) async throws -> M.Reply {
        do {
            return try await HealthQuestion.withClient(of: "gateway", at: address) { client in
                try await client.call(
                    M.self,
                    request,
                    options: try options(of: M.contract, version)
                )
            }
        } catch let error as RPCError {
            for line in describe(error) ?? error.lines(in: language) {
                StandardError.write(line: line)
            }
            throw ExitCode(CallExitStatus.of(error.code))
        }
    }

    private func options(of contract: Contract, _ version: Int64?) throws -> CallOptions {
        var meta = meta
        meta[MetaKey.ifMatch] = version.map(String.init)
        if contract.idempotency == .keyed {
            meta[MetaKey.idempotencyKey] = Hex.encode(try randomBytes(16))
        }
        return CallOptions(meta: meta)
    }
}
