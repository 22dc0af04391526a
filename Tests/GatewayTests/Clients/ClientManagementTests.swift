import AccessControl
import Contracts
import Postgres
import RPC
import Signing
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("Programs and their keys")
struct ClientManagementTests {
    @Test("a program is added, changed at its version, listed with its keys, and ended for good")
    func life() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let again = await refusal { try await bench.call(SaveClient.self, .new()) }
            #expect(again?.code == .alreadyExists)
            #expect(again?.violations.map(\.field) == ["client_name"])
            let stale = await refusal {
                try await bench.call(SaveClient.self, .new(), meta: [MetaKey.ifMatch: "1"])
            }
            #expect(stale?.code == .aborted)
            let later = try SaveClient.Request.new(validTo: .later(9))
            let meta: Meta = [MetaKey.ifMatch: "2"]
            let saved = try await bench.call(SaveClient.self, later, meta: meta)
            #expect(saved.validTo == .later(9) && saved.version == 3)
            let listed = try await bench.call(ListClients.self, Empty())
            #expect(listed.items == [saved] && listed.audience == GatewayBench.audience)
            #expect(saved.keys.map(\.keyID.text) == [program.key.publicKey.keyID])
            let end = EndClient.Request(clientName: program.name, reason: try parsed("hết việc"))
            let ended = try await bench.call(EndClient.self, end)
            #expect(ended.endedAt == GatewayBench.start)
            for error in [
                await refusal { try await bench.call(EndClient.self, end) },
                await refusal {
                    try await bench.call(SaveClient.self, .new(), meta: [MetaKey.ifMatch: "4"])
                },
                await refusal { try await bench.call(AddClientKey.self, program.addition) },
            ] {
                #expect(error?.code == .failedPrecondition)
            }
            let lines = try await bench.count(
                "SELECT 1 FROM audit.lines WHERE subject_kind = 'client' AND subject_id = 'client:tinh-lang-son'"
            )
            #expect(lines == 4)
        }
    }

    @Test("everything that is wrong with it is said at once")
    func violations() async throws {
        try await GatewayBench.with { bench in
            let request = SaveClient.Request(
                clientName: try parsed("tinh"),
                displayName: try parsed("x"),
                organization: try parsed("y"),
                role: .administrator,
                validFrom: .day,
                validTo: .later(-1)
            )
            let error = await refusal { try await bench.call(SaveClient.self, request) }
            #expect(error?.violations.map(\.field) == ["role", "valid_to"])
        }
    }

    @Test("a key belongs to one program, for ever")
    func keyTaken() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let other = try await TestProgram.added("tinh-khac", to: bench)
            let keyID: ClientKeyID = try parsed(program.key.publicKey.keyID)
            let theirs = RemoveClientKey.Request(clientName: other.name, keyID: keyID)
            let foreign = await refusal { try await bench.call(RemoveClientKey.self, theirs) }
            #expect(foreign?.code == .notFound)
            let removal = RemoveClientKey.Request(clientName: program.name, keyID: keyID)
            try await bench.call(RemoveClientKey.self, removal)
            let again = await refusal { try await bench.call(RemoveClientKey.self, removal) }
            #expect(again?.code == .failedPrecondition)
            for name in [program.name, other.name] {
                let same = TestProgram(name: name, key: program.key)
                let error = await refusal { try await bench.call(AddClientKey.self, same.addition) }
                #expect(error?.code == .alreadyExists)
                #expect(error?.violations.map(\.field) == ["public_key"])
            }
        }
    }

    @Test("a program has eight keys at once and no more")
    func limit() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            for number in 2...9 {
                let next = TestProgram(name: program.name, key: try Ed25519PrivateKey())
                let error = await refusal { try await bench.call(AddClientKey.self, next.addition) }
                #expect((error == nil) == (number <= 8), "\(number)")
            }
        }
    }

    @Test("what is no public key is refused, a private one in words of its own, and kept nowhere")
    func wrongKeys() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let key = try Ed25519PrivateKey()
            let seed = try key.rawRepresentation
            let pem = try key.pem
            let raw = Base64.url.encode(key.publicKey.rawRepresentation)
            let inner = pem.split(separator: "\n")[1]
            let wrong = [
                (pem, "private"), (String(inner), "private"),
                (Base64.url.encode(seed + key.publicKey.rawRepresentation), "private"),
                (
                    #"{"kty":"OKP","crv":"Ed25519","x":"\(raw)","d" : "\(Base64.url.encode(seed))"}"#,
                    "private"
                ),
                (try key.publicKey.pem + pem, "private"),
                // A seed looks like a public key: neither is taken.
                (Base64.url.encode(seed), "format"), (raw, "format"),
                (#"{"kty":"OKP","crv":"Ed25519","x":"\(raw)"}"#, "format"),
                ("-----BEGIN PUBLIC KEY-----\n\(raw)\n-----END PUBLIC KEY-----", "format"),
                ("x", "format"), (" \n ", "format"), ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5", "format"),
                (try spki(Array(repeating: 0, count: 32)), "format"),
                (try spki([1] + Array(repeating: 0, count: 31)), "format"),
            ]
            for (text, rule) in wrong {
                let request = AddClientKey.Request(
                    clientName: program.name,
                    publicKey: PublicKeyText(text)
                )
                let error = await refusal { try await bench.call(AddClientKey.self, request) }
                #expect(error?.violations.map(\.rule) == [rule])
                #expect(!String(reflecting: error).contains(String(inner)))
                #expect(!String(reflecting: request).contains(String(inner)))
            }
            let kept = try await bench.count(
                "SELECT 1 FROM access.idempotency_keys WHERE method = 'access.v1.AddClientKey'"
            )
            #expect(kept == 1)
            // As a browser sends it, with a line before it.
            let pasted = "  khóa mới\r\n\(try key.publicKey.pem.replacing("\n", with: "\r\n"))\r\n"
            let item = try await bench.call(
                AddClientKey.self,
                .init(clientName: program.name, publicKey: PublicKeyText(pasted))
            )
            #expect(item.keys.count == 2)
        }
    }

    @Test("only whoever manages people manages programs", arguments: ["an", "lanh-dao-xa"])
    func others(name: String) async throws {
        try await GatewayBench.with { bench in
            try await TestProgram.added(to: bench).expectKey()
            let error = await refusal {
                try await bench.call(SaveClient.self, .new("tinh-khac"), as: name)
            }
            #expect(error?.code == .permissionDenied)
            guard name == "lanh-dao-xa" else { return }
            // A commune's leader sees the own unit's; a program is the whole programme's.
            let seen = try await bench.call(ListClients.self, Empty(), as: name)
            #expect(seen.items.isEmpty)
        }
    }

    /// A key of small order as PEM.
    private func spki(_ bytes: [UInt8]) throws -> String {
        try Ed25519PublicKey(rawRepresentation: bytes).pem
    }

    private func refusal(_ work: () async throws -> some Sendable) async -> RPCError? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error as? RPCError
        }
    }
}

extension TestProgram {
    fileprivate func expectKey() throws {
        #expect(key.publicKey.keyID.utf8.count == 43)
    }
}
