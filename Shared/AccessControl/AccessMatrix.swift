/// Role × permission, the one place where it is written.
public enum AccessMatrix {
    /// The permissions of a role.
    public static func permissions(of role: Role) -> Set<Permission> {
        switch role {
        case .administrator: [.planRead, .findingAcknowledge, .metricsRead]
        case .operator: [.planRead, .findingAcknowledge, .metricsRead]
        case .service: [.planRead, .metricsRead]
        }
    }
}
