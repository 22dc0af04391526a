import JSONSchema
import Values

/// What is no method and so not in the contracts: signing in and out, and health.
enum OpenAPISessions {
    static func operations(_ language: Language) -> [OpenAPIDocument.Operation] {
        let sessions = "\(MethodRoutes.prefix)/sessions"
        return [
            .init(path: sessions, verb: "POST", node: signIn(language)),
            .init(path: sessions + "/current", verb: "GET", node: current(language)),
            .init(path: sessions + "/current", verb: "DELETE", node: signOut(language)),
            .init(path: TokenRoutes.path, verb: "POST", node: OpenAPIToken.node(in: language)),
            .init(path: "/api/health", verb: "GET", node: health(language)),
        ]
    }

    private static func signIn(_ language: Language) -> JSONNode {
        let request = JSONSchema.of(SessionRoutes.Credentials.self)
        let reply = JSONSchema.of(SessionRoutes.Opened.self)
        return operation(
            "access.SignIn",
            LocalizedText(vi: "Đăng nhập", en: "Sign in")[language],
            [
                ("security", []),
                (
                    "requestBody",
                    ["required": true, "content": ["application/json": ["schema": request.node]]]
                ),
                ("responses", responses("201", reply.node)),
            ]
        )
    }

    private static func current(_ language: Language) -> JSONNode {
        let reply = JSONSchema.of(SessionRoutes.User.self)
        let summary = LocalizedText(vi: "Tài khoản đang đăng nhập", en: "Who is signed in")
        return operation(
            "access.CurrentSession",
            summary[language],
            [("responses", responses("200", reply.node))]
        )
    }

    private static func signOut(_ language: Language) -> JSONNode {
        operation(
            "access.SignOut",
            LocalizedText(vi: "Đăng xuất", en: "Sign out")[language],
            [("responses", responses("204", nil))]
        )
    }

    private static func health(_ language: Language) -> JSONNode {
        let summary = LocalizedText(
            vi: "Tình trạng của các dịch vụ",
            en: "Whether each service is serving"
        )
        let reply: JSONNode = ["type": "object", "additionalProperties": ["type": "string"]]
        return operation(
            "health",
            summary[language],
            [("security", []), ("responses", responses("200", reply, also: ["503"]))]
        )
    }

    private static func operation(
        _ id: String,
        _ summary: String,
        _ members: [(String, JSONNode)]
    ) -> JSONNode {
        let head: [(String, JSONNode)] = [
            ("operationId", JSONNode(.string(id))),
            ("summary", JSONNode(.string(summary))),
            ("tags", ["access"]),
        ]
        return JSONNode(members: head + members)
    }

    private static func responses(
        _ status: String,
        _ schema: JSONNode?,
        also: [String] = []
    ) -> JSONNode {
        let content = schema.map { [("content", ["application/json": ["schema": $0]] as JSONNode)] }
        let reply = JSONNode(members: [("description", "OK")] + (content ?? []))
        let all = ([status] + also).map { ($0, reply) }
        return JSONNode(
            members: all + [("default", ["$ref": "#/components/responses/Problem"])]
        )
    }
}
