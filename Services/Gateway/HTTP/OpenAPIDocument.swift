import Contracts
import HTTPTypes
import Hummingbird
import JSONSchema
import NIOCore
import RPC
import ServiceRuntime
import Values

/// The OpenAPI 3.1 document of all that the gateway answers over HTTP, made from the contracts.
struct OpenAPIDocument: Sendable {
    private let language: Language

    static func bytes(in language: Language) -> [UInt8] {
        OpenAPIDocument(language: language).node.bytes
    }

    static func add(to router: HTTPRouter) {
        let documents = Language.allCases.map { ($0, ByteBuffer(bytes: bytes(in: $0))) }
        let byLanguage = Dictionary(uniqueKeysWithValues: documents)
        router.get("/api/openapi.json") { request, _ in
            let language = Language(acceptLanguage: request.headers[.acceptLanguage])
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/json", .contentLanguage: language.rawValue,
                    .vary: "Accept-Language",
                ],
                body: .init(byteBuffer: byLanguage[language] ?? ByteBuffer())
            )
        }
    }

    private var node: JSONNode {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "VanQuan",
                "version": JSONNode(.string(Version.text)),
                "description": text(.about),
            ],
            "servers": [["url": "/"]],
            "security": [["session": []]],
            "paths": JSONNode(members: paths),
            "components": [
                "securitySchemes": [
                    "session": ["type": "http", "scheme": "bearer", "description": text(.session)]
                ],
                "schemas": ["Problem": Self.problemSchema],
                "responses": ["Problem": problemResponse],
            ],
        ]
    }

    private func text(_ text: LocalizedText) -> JSONNode { JSONNode(.string(text[language])) }

    /// One path may carry several verbs.
    private var paths: [(String, JSONNode)] {
        let operations =
            allMethods.compactMap { operation($0) } + OpenAPISessions.operations(language)
        let byPath = Dictionary(grouping: operations, by: \.path)
        return byPath.keys.sorted().map { path in
            (path, JSONNode(members: (byPath[path] ?? []).map { ($0.verb.lowercased(), $0.node) }))
        }
    }

    private func operation(_ method: any RPC.Method.Type) -> Operation? {
        func open<M: RPC.Method>(_ method: M.Type) -> Operation? {
            guard let route = M.contract.route else { return nil }
            return Operation(
                path: MethodRoutes.prefix + route.path,
                verb: route.verb.rawValue,
                node: OpenAPIOperation(
                    contract: M.contract,
                    route: route,
                    request: JSONSchema.of(M.Request.self),
                    reply: JSONSchema.of(M.Reply.self)
                ).node(in: language)
            )
        }
        return open(method)
    }

    /// One verb of one path.
    struct Operation: Sendable {
        let path: String
        let verb: String
        let node: JSONNode
    }

    private var problemResponse: JSONNode {
        [
            "description": text(.problem),
            "content": [
                "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
            ],
        ]
    }

    private static let problemSchema: JSONNode = [
        "type": "object",
        "required": ["type", "title", "status", "code", "detail", "instance"],
        "properties": [
            "type": ["type": "string"],
            "title": ["type": "string"],
            "status": ["type": "integer"],
            "code": [
                "type": "string",
                "enum": JSONNode(.array(RPCCode.allCases.map { JSONNode(.string($0.rawValue)) })),
            ],
            "detail": ["type": "string"],
            "instance": ["type": "string"],
            "violations": [
                "type": "array",
                "items": [
                    "type": "object",
                    "required": ["field", "rule", "message"],
                    "properties": [
                        "field": ["type": "string"],
                        "rule": ["type": "string"],
                        "message": ["type": "string"],
                    ],
                ],
            ],
        ],
    ]
}

extension LocalizedText {
    fileprivate static let about = LocalizedText(
        vi:
            "Hệ thống quản lý Chương trình mục tiêu quốc gia 1719 cấp huyện. Tiền là số nguyên đồng (…_vnd).",
        en: "The district's system for National Target Programme 1719. Money is whole đồng (…_vnd)."
    )
    fileprivate static let session = LocalizedText(
        vi: "Mã phiên làm việc nhận được khi đăng nhập.",
        en: "The session token that signing in gives."
    )
    fileprivate static let problem = LocalizedText(
        vi: "Yêu cầu không thực hiện được; nội dung nói rõ lý do và từng trường chưa đúng.",
        en: "The request was not done; the body says why, and names each field that is wrong."
    )
}
