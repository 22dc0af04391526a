import Contracts
import JSONSchema
import RPC
import Testing

@testable import Operator

@Suite
struct CompletionTests {
    private func fields(_ given: [String], _ prefix: String) throws -> [String] {
        let entries = CallCompletion.compiledIn
        let method = try #require(entries.first { $0.name == "funding.v1.DecideNodeStatus" })
        return CallCompletion.fields(of: method.request, given, prefix)
    }

    @Test
    func everyMethodIsKnownWithoutASystem() {
        let names = Set(CallCompletion.compiledIn.map(\.name))
        #expect(names.isSuperset(of: allMethods.map { $0.contract.name }))
        #expect(names.isSuperset(of: ["health.v1.Check", "reflection.v1.ListMethods"]))
    }

    @Test
    func fieldsAreThoseThatAreNotGivenYet() throws {
        let all = try fields([], "")
        #expect(all.contains("plan_code=") && all.contains("document.date="))
        #expect(!all.contains("document="))
        let rest = try fields(["plan_code=x", "document.date=2023-05-10"], "")
        #expect(Set(all).subtracting(rest) == ["plan_code=", "document.date="])
    }

    @Test
    func aFieldWithFewValuesNamesThem() throws {
        let status = try fields([], "status=f")
        #expect(status.contains("status=funded") && status.contains("status=no_capital"))
        #expect(try fields([], "is_withdrawn=").contains("is_withdrawn=false"))
        #expect(try !fields([], "plan_code=").contains { $0.hasPrefix("plan_code=") })
    }

    @Test
    func whatTheShellWouldExpandIsNeverGivenToIt() {
        let words = [
            "a.v1.B", "x=y-z_1", "$(touch x)", "`id`", "a b", "a;b", "a*", "~", "{a,b}", "", "ắ",
            "a\nb",
        ]
        #expect(CompletionWord.safe(words) == ["a.v1.B", "x=y-z_1"])
    }

    @Test
    func theScriptIsMadeFromTheCommands() {
        let script = BashCompletion.script
        for word in [
            "set-password", "--dry-run", "--if-match", "complete -F __vanquan_complete vanquan",
        ] {
            #expect(script.contains(word), "\(word)")
        }
    }
}
