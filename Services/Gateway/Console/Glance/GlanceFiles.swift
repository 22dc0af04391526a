import Contracts
import Documents
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RPC

/// The plan at a glance as files: PDF for paper, CSV for spreadsheets.
struct GlanceFiles: Sendable {
    let door: VisitDoor
    let printer: PDFPrinter
    let logger: Logger

    func add(to router: HTTPRouter) {
        router.get("/plans/{plan}/glance.pdf") { request, context in
            try await pdf(for: try await door.open(request, context))
        }
        router.get("/plans/{plan}/glance.csv") { request, context in
            try await table(for: try await door.open(request, context))
        }
    }

    private func pdf(for visit: Visit) async throws -> Response {
        let plan = try visit.plan
        let glance = try await visit.ask(GetPlanGlance.self, .init(planCode: plan))
        let document = try GlanceDocument(
            glance: glance,
            language: visit.language,
            now: visit.now
        ).document()
        do {
            let pdf = try await printer.pdf(of: document)
            return file(ByteBuffer(bytes: pdf), "application/pdf", "inline", "\(plan)-glance.pdf")
        } catch let error as PrintError {
            logger.warning("not printed", metadata: ["fault": "\(error)"])
            let fault = PrintFault(error).rawValue
            return .seeOther(Paths.plan(plan, "glance") + "?pdf=\(fault)")
        }
    }

    private func table(for visit: Visit) async throws -> Response {
        let plan = try visit.plan
        let reply = try await visit.ask(GetPlanGlanceTable.self, .init(planCode: plan))
        return file(ByteBuffer(string: reply.text), reply.mediaType, "attachment", reply.fileName)
    }

    private func file(
        _ content: ByteBuffer,
        _ mediaType: String,
        _ disposition: String,
        _ name: String
    ) -> Response {
        var headers = HTTPFields.ofPages
        headers[.contentType] = mediaType
        headers[.contentDisposition] = "\(disposition); filename=\"\(name)\""
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: content))
    }
}
