public import RPC

/// Every method of every service: the gateway's routes, the OpenAPI document and the tests are made from this list.
///
/// A test compares it with the files of this folder, so that none is forgotten.
public let allMethods: [any Method.Type] = [
    AcknowledgeFinding.self,
    ListPlanFindings.self,
    ListPlanMoney.self,
    ListPlans.self,
]
