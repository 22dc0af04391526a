public import AccessControl
public import JSONSchema

// The schemas of what `AccessControl` has, which knows no JSON Schema.

extension Role: SchemaStated {}
extension SigningForm: SchemaStated {}
extension Permission: SchemaStated {}
extension AccessMatrix.Reach: SchemaStated {}
extension PersonalDatum: SchemaStated {}
extension PersonalDataPurpose: SchemaStated {}

extension NodeReference: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = #"^[a-z0-9-]{1,64}/[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}$"#
        let example = "van-quan-2021-2025/3.2"
        return .string(format: .text(Self.self, "plan-node", pattern: pattern, example: example))
    }
}
