import JSONSchema
import RPC
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct RequestArgumentTests {
    private func method(_ name: String) throws -> MethodEntry {
        try #require(CallCompletion.compiledIn.first { $0.name == name })
    }

    private func request(_ words: [String], of method: String) throws -> String {
        let argument = try RequestArgument(words) { Array(#"{"from":"input"}"#.utf8) }
        let node = try argument.node(as: try self.method(method).request)
        return String(decoding: node.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ([], "{}"), ([#"{"a": 1}"#], #"{"a":1}"#), (["-"], #"{"from":"input"}"#), (["[1]"], "[1]"),
    ])
    func oneTextIsTakenAsItIs(words: [String], json: String) throws {
        #expect(try request(words, of: "funding.v1.ListPlanMoney") == json)
    }

    @Test
    func fieldsAreReadAsTheirMethodHasThem() throws {
        let words = [
            "plan_code=van-quan-2021-2025", "node_code=5.2", "status=funded",
            "document.number=120/QĐ-UBND", "document.date=2023-05-10", "is_withdrawn=true",
            "document.issuer=UBND = huyện",
        ]
        let json = try request(words, of: "funding.v1.DecideNodeStatus")
        let node = try JSONDocument.parse(json)
        #expect(node["node_code"]?.string == "5.2" && node["is_withdrawn"]?.bool == true)
        #expect(node["document"]?["number"]?.string == "120/QĐ-UBND")
        #expect(node["document"]?["issuer"]?.string == "UBND = huyện")
        #expect(node["document"]?.members.count == 3)
    }

    @Test
    func everyFieldThatIsNoneIsNamed() throws {
        let words = ["colour=red", "document.page=1", "is_withdrawn=maybe", "status.x=1"]
        let error = #expect(throws: RPCError.self) {
            try request(words, of: "funding.v1.DecideNodeStatus")
        }
        #expect(error?.code == .invalidArgument)
        let fields = Set(error?.violations.map(\.field) ?? [])
        #expect(fields.count == 4 && fields.contains("colour") && fields.contains("document.page"))
        #expect(fields.contains("is_withdrawn"))
    }

    @Test(arguments: [
        ["{}", "{}"], ["a=1", "{}"], ["nonsense"], ["=1"], [".a=1", "x"], ["1a=1"],
    ])
    func whatIsNeitherIsAUsageError(words: [String]) {
        let fault = #expect(throws: StartFault.self) {
            try RequestArgument(words) { [] }
        }
        #expect(fault?.exitStatus == 64)
    }
}
