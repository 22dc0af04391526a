import Glibc
import ServiceRuntime

/// The user that an installation's secrets belong to, where that is not whoever makes them: `10001:10001`.
struct SecretsOwner: Hashable, Sendable {
    let userID: uid_t
    let groupID: gid_t

    init(userID: uid_t, groupID: gid_t) {
        self.userID = userID
        self.groupID = groupID
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { uid_t($0) }
        guard parts.count == 2, let userID = parts[0], let groupID = parts[1], userID > 0,
            groupID > 0
        else { return nil }
        self.init(userID: userID, groupID: groupID)
    }

    /// Gives the folder away and goes on as the new owner: what is made from here on is the owner's from its first byte.
    ///
    /// A folder that is new or empty is given; any other has to be the owner's already: it may be one named by mistake.
    func takeOver(_ folder: String) throws(StartFault) {
        try Files.makeFolder(folder, mode: 0o700)
        guard let status = Files.target(of: folder) else { throw Files.fault("find", folder) }
        if status.st_uid != userID {
            guard Files.names(in: folder).isEmpty else {
                throw .configuration(
                    "\(folder) is not empty and belongs to the user \(status.st_uid), not to \(userID): "
                        + "name another folder."
                )
            }
            try Files.setMode(of: folder, 0o700)
            guard chown(folder, userID, groupID) == 0 else {
                throw Files.fault("give away", folder)
            }
        }
        try become()
    }

    private func become() throws(StartFault) {
        guard geteuid() != userID || getegid() != groupID else { return }
        guard setgroups(0, nil) == 0, setgid(groupID) == 0, setuid(userID) == 0 else {
            throw .configuration(
                "Only root can make secrets for another user (\(userID):\(groupID))."
            )
        }
    }
}
