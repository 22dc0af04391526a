import JSONSchema
import Testing

@Suite("What travels is what the schemas say")
struct ContractShapeTests {
    @Test(
        "schemas can be derived, are objects and refuse what they do not name",
        arguments: AnyContract.all
    )
    func schemas(of method: AnyContract) {
        for schema in [method.request, method.reply] {
            #expect(schema.types == [.object])
            #expect(schema.additionalProperties == .refused)
            #expect(!schema.violations(in: JSONNode(.array([]))).isEmpty)
        }
    }

    @Test("a reply with everything in it comes through as it was", arguments: AnyContract.all)
    func fullReply(of method: AnyContract) throws {
        try expectUnchanged(method.reply.fullExample, method.reply, method.throughReply)
    }

    @Test(
        "a reply with no more than it must have comes through as it was",
        arguments: AnyContract.all
    )
    func smallestReply(of method: AnyContract) throws {
        try expectUnchanged(method.reply.smallestExample, method.reply, method.throughReply)
    }

    @Test("so does a request, full or not", arguments: AnyContract.all)
    func requests(of method: AnyContract) throws {
        try expectUnchanged(method.request.fullExample, method.request, method.throughRequest)
        try expectUnchanged(method.request.smallestExample, method.request, method.throughRequest)
    }

    private func expectUnchanged(
        _ node: JSONNode,
        _ schema: JSONSchema,
        _ through: (JSONNode) throws -> JSONNode
    ) throws {
        #expect(schema.violations(in: node).isEmpty)
        let again = try through(node)
        #expect(again.sorted == node.sorted)
        #expect(schema.violations(in: again).isEmpty)
    }
}
