import Contracts
import Documents
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RPC
import Values

/// The plan at a glance as files: PDF for paper, CSV for spreadsheets.
struct GlanceFiles: Sendable {
    let door: VisitDoor
    let printer: PDFPrinter
    let gate: PrintGate
    let logger: Logger

    func add(to router: HTTPRouter) {
        router.get("/plans/{plan}/glance.pdf") { request, context in
            try await print(request, for: try await door.open(request, context))
        }
        router.get("/plans/{plan}/glance.csv") { request, context in
            try await table(for: try await door.open(request, context))
        }
    }

    private func print(_ request: Request, for visit: Visit) async throws -> Response {
        let plan = try visit.plan
        // Whoever asks only for the head is not worth a print.
        guard request.method != .head else { return pdfFile(ByteBuffer(), plan) }
        let response = try await gate.admit { try await pdf(for: visit) }
        return response ?? noPDF(.busy, plan)
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
            return pdfFile(ByteBuffer(bytes: pdf), plan)
        } catch let error as PrintError {
            logger.warning("not printed", metadata: ["fault": "\(error)"])
            return noPDF(PrintFault(error), plan)
        }
    }

    private func pdfFile(_ content: ByteBuffer, _ plan: PlanCode) -> Response {
        file(content, "application/pdf", "attachment", "\(plan)-glance.pdf")
    }

    /// The sheet itself remains, with a word on why there is no file.
    private func noPDF(_ fault: PrintFault, _ plan: PlanCode) -> Response {
        .seeOther(Paths.plan(plan, "glance") + "?pdf=\(fault.rawValue)")
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
