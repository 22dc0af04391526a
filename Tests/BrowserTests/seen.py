"""What some pages show and no plan has: another office's program with keys, and emergency accesses, looked into and waiting."""

from pages import CLIENT
from people import COMMUNE, OTHER_COMMUNE, PLAN_UNIT, Person

PROGRAM = {
    "display_name": "Kho dữ liệu tổng hợp", "organization": "Ban Dân tộc tỉnh Lạng Sơn", "role": "province_reader",
    "valid_from": "2022-01-01"}
# RFC 8037, appendix A.2.
PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
-----END PUBLIC KEY-----
"""
REASON = "Dân phản ánh nhầm danh sách nhà ở, cần gọi xã ngay"


def done(answer):
    assert answer.status == 200, answer.body
    return answer.json


def enter(system):
    done(system.request("PUT", f"/api/v1{CLIENT}", PROGRAM, {"Idempotency-Key": "program"}))
    done(system.post(f"/api/v1{CLIENT}/keys", {"public_key": PUBLIC_KEY}, key="program"))
    officer, leader = Person(system, "nguoi-xem", "standing_officer", PLAN_UNIT), Person(system, "nguoi-duyet", "standing_leader", PLAN_UNIT)
    numbers = [
        done(officer.send("POST", "/api/v1/emergency-accesses", {"unit_code": unit, "reason": REASON}))["emergency_id"]
        for unit in (COMMUNE, OTHER_COMMUNE)]
    done(leader.send("PUT", f"/api/v1/emergency-accesses/{numbers[0]}/review", {"note": "Đã trao đổi qua điện thoại"}))
