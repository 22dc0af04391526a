import Contracts
import JSONSchema
import RPC
import RPCTransport
import ServiceRuntime

/// What can stand next on the command line of `vanquan call`.
///
/// The methods are those of the running system, or where that does not answer at once those that this binary knows.
struct CallCompletion {
    private static let patience = Duration.milliseconds(300)

    func methods(_ words: [String], _ prefix: String) async -> [String] {
        CompletionWord.safe(await entries().map(\.name))
    }

    /// - Parameter prefix: the word before the cursor, `nature=dev`.
    func fields(_ words: [String], _ prefix: String) async -> [String] {
        let entries = await entries()
        let named = words.lazy.compactMap { word in entries.first { $0.name == word } }.first
        guard let method = named else { return [] }
        return CompletionWord.safe(Self.fields(of: method.request, words.dropLast(), prefix))
    }

    /// - Parameter given: the words that stand there already; a field is given once.
    static func fields(
        of request: JSONSchema,
        _ given: some Sequence<String>,
        _ prefix: String
    ) -> [String] {
        let names = Set(given.compactMap { $0.split(separator: "=").first.map(String.init) })
        return RequestPath.all(of: request).flatMap { path in
            if prefix.hasPrefix("\(path.text)=") { return path.values.map { "\(path.text)=\($0)" } }
            return names.contains(path.text) ? [] : ["\(path.text)="]
        }
    }

    private func entries() async -> [MethodEntry] {
        await running() ?? Self.compiledIn
    }

    private func running() async -> [MethodEntry]? {
        guard let surroundings = try? OperatorSurroundings.ofProcess() else { return nil }
        let address = surroundings.settings.address(of: .gateway)
        return try? await HealthQuestion.withClient(of: "gateway", at: address) { client in
            let question = Call(
                method: ListMethods.contract.name,
                deadline: .now + Self.patience,
                body: Array("{}".utf8)
            )
            let answer = try await client.call(question, retry: .never)
            return MethodEntry.list(try JSONDocument.parse(answer.body ?? []))
        }
    }

    /// As a gateway of this version would tell it.
    static var compiledIn: [MethodEntry] {
        let builtin: [any Method.Type] = [
            CheckHealth.self, WatchHealth.self, ListMethods.self, ReadMetrics.self,
        ]
        let methods = (builtin + allMethods).map { describe($0) }
        guard let reply = try? Encoded(ListMethods.Reply(methods: methods)),
            let node = try? JSONDocument.parse(reply.bytes)
        else { return [] }
        return MethodEntry.list(node)
    }

    private static func describe(_ method: any Method.Type) -> MethodDescription {
        func open<M: Method>(_ method: M.Type) -> MethodDescription { MethodDescription(method) }
        return open(method)
    }
}
