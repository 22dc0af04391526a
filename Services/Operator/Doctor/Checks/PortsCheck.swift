import ServiceRuntime

/// Whether each address is free for the executable that it is for, where none runs yet.
struct PortsCheck: Check {
    private static let subject = "ports"

    let settings: OperatorSettings
    let answers: ServiceAnswers

    func findings() -> [Finding] {
        // Who holds what then is the services' own to say.
        guard !answers.isAnyUp else {
            return [.ok(Self.subject, "The system runs, and holds its addresses.")]
        }
        let faults = settings.listeners.compactMap(fault)
        guard faults.isEmpty else { return faults }
        return [.ok(Self.subject, "All \(settings.listeners.count) addresses are free.")]
    }

    private func fault(_ listener: (variable: String, address: Endpoint)) -> Finding? {
        guard let reason = PortCheck.reason(against: listener.address) else { return nil }
        let fault = PortCheck.fault(listener.variable, listener.address, reason)
        return .wrong(Self.subject, fault.sentence, remedy: nil)
    }
}
