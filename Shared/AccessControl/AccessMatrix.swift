/// Role × permission, the one place where it is written.
public enum AccessMatrix {
    /// The permissions of a role.
    public static func permissions(of role: Role) -> Set<Permission> {
        switch role {
        case .administrator, .operator:
            [.planRead, .findingAcknowledge, .factEnter, .feedRead, .metricsRead]
        case .service: [.planRead, .metricsRead]
        case .monitor: [.metricsRead]
        }
    }
}
