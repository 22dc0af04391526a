import Telemetry

/// What a statement says behind itself for whoever reads the server's log: `/*traceparent='00-…'*/`, as sqlcommenter has it.
///
/// It makes every statement another one, which costs its preparation each time: so it is there only where the caller records the request.
struct SQLComment: Sendable {
    let text: [UInt8]

    /// Nil where the request is not recorded.
    ///
    /// A trace's text is hexadecimal digits and dashes: nothing in it can end the comment.
    init?(_ trace: Trace) {
        guard trace.isRecorded else { return nil }
        text = Array("/*traceparent='\(trace.text)'*/".utf8)
    }
}
