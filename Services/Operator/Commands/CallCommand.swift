import ArgumentParser
import Glibc
import RPC
import ServiceRuntime
import Values

/// The command `vanquan call`.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Calls any method through the gateway, as a named operator who is audited.",
        discussion: """
            The request is one JSON text, or its fields one by one: plan_code=van-quan-2021-2025 document.date=2023-05-10.

            The reply is printed as JSON; of a stream, one item a line. Errors go to standard error, with everything \
            that is wrong with the request.

            Exit status: \(CallExitStatus.table)
            """
    )

    @Argument(
        help: "The method, funding.v1.ListPlanMoney.",
        completion: .custom { words, _, prefix in
            await CallCompletion().methods(words, prefix)
        }
    )
    var method: String

    @Argument(
        help:
            "The request as JSON, “-” to read that from standard input; or fields, each NAME=VALUE.",
        completion: .custom { words, _, prefix in
            await CallCompletion().fields(words, prefix)
        }
    )
    var request: [String] = []

    @OptionGroup
    var who: OperatorOption

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The account of whom you act for, with this person's rights; the audit line names both of you.",
            valueName: "account"
        ),
        completion: .custom { _, _, _ in await AccountCompletion.names() }
    )
    var account: String?

    @Flag(help: "Does everything and keeps nothing: what would be answered, or refused.")
    var dryRun = false

    @Option(help: "The idempotency key of a write; made where none is given.")
    var key: String?

    @Option(help: "The version that a write expects to find.")
    var ifMatch: String?

    @Option(help: "How long to wait: 500ms, 30s, 2m.")
    var timeout = ShortDuration.standard

    func run() async throws {
        let surroundings = try OperatorSurroundings.ofProcess()
        let language = Language(locale: surroundings.environment)
        let call = OperatorCall(
            method: method,
            request: try RequestArgument(request, readInput: Self.standardInput),
            timeout: timeout.duration,
            meta: try meta(surroundings, language)
        )
        let address = surroundings.settings.address(of: .gateway)
        do {
            try await HealthQuestion.withClient(of: "gateway", at: address) { client in
                try await call.run(through: client)
            }
        } catch let error as RPCError {
            for line in error.lines(in: language) { StandardError.write(line: line) }
            throw ExitCode(CallExitStatus.of(error.code))
        }
    }

    private func meta(
        _ surroundings: OperatorSurroundings,
        _ language: Language
    ) throws -> Meta {
        let data = try DataFolder.existing(at: surroundings.settings.dataPath)
        var meta: Meta = [MetaKey.acceptLanguage: language.rawValue]
        meta[MetaKey.authorization] = try OperatorAssertion.authorization(
            of: try who.operatorName(surroundings),
            actingFor: account,
            key: try data.secrets.operatorKey.privateKey(),
            at: SystemClock().now()
        )
        meta[MetaKey.idempotencyKey] = key
        meta[MetaKey.ifMatch] = ifMatch
        if dryRun { meta[MetaKey.dryRun] = Meta.yes }
        return meta
    }

    /// A frame of the wire and one byte more, which tells that it is too long.
    private static let inputLimit = 4 << 20 + 1

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count < inputLimit {
            let count = read(0, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }
}

extension ShortDuration: ExpressibleByArgument {
    static let standard = ShortDuration(seconds: 30)

    init?(argument: String) { self.init(argument) }

    var defaultValueDescription: String { "\(duration.components.seconds)s" }
}
