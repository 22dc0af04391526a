"""Every page of the console, by a short name."""

from system import PLAN_CODE

PLAN = f"/plans/{PLAN_CODE}"
ENTER = f"{PLAN}/enter"

# The plan's own pages, as its menu has them.
MENU = {
    "today": PLAN,
    **{name: f"{PLAN}/{name}" for name in ("nodes", "money", "tasks", "targets", "units", "duties")},
    **{name: f"{PLAN}/{name}" for name in ("findings", "missing", "documents", "glance")},
}

# A form of each kind, of things that no test enters.
FORMS = {
    "enter-number": f"{ENTER}/plan_number/{PLAN_CODE}",
    "enter-baseline": f"{ENTER}/baseline/I-03",
    "enter-class": f"{ENTER}/area_class/van-quan-yen-phuc",
    "enter-lead": f"{ENTER}/lead_body/10.1",
    "enter-deadline": f"{ENTER}/internal_deadline/bao-cao-nam",
    "enter-status": f"{ENTER}/node_status/2",
    "hand-over": "/people/hand-over",
    "client-add": "/clients/new",
}

SIGNED_IN = {
    "home": "/",
    **MENU,
    "node": f"{PLAN}/nodes/1",
    "node-deep": f"{PLAN}/nodes/3.2.1",
    "unit": f"{PLAN}/units/van-quan-an-son",
    "nodes-on": f"{PLAN}/nodes?on=01/01/2023",
    "nodes-no-day": f"{PLAN}/nodes?on=31/02/2023",
    "tasks-counted": f"{PLAN}/tasks?counted=yes",
    "findings-topic": f"{PLAN}/findings?topic=money",
    "duties-year": f"{PLAN}/duties?year=2024&on=01/01/2024",
    "search": f"{PLAN}/search?q=nuoc%20sinh%20hoat",
    "search-empty": f"{PLAN}/search",
    "words": f"{PLAN}/words",
    "account": "/account",
    "password": "/account/password",
    "second-factor": "/account/second-factor",
    "people": "/people",
    "people-chart": "/people/chart",
    "people-none": "/people?q=khong-co-ai",
    "person": "/people/admin",
    "person-add": "/people/new",
    "person-edit": "/people/admin/edit",
    "person-second-factor": "/people/admin/second-factor",
    "person-suspend": "/people/admin/suspension",
    "audit": "/audit",
    "audit-person": "/audit?username=admin",
    "assign": "/people/admin/assign",
    "assignment-end": "/people/admin/assignments/1/end",
    "own-phone": "/account/phone",
    "person-phone": "/people/admin/phone",
    "why": "/account/access?method=beneficiaries.v1.ClassifyArea",
    "preview": "/people/preview?role=standing_leader&unit=van-quan",
    "preview-wrong": "/people/preview?role=commune_officer&unit=van-quan",
    "emergency": "/emergency",
    "emergency-reviews": "/emergency/reviews",
    "clients": "/clients",
    **FORMS,
}

# Of the program that tests look at, once it is there.
CLIENT = "/clients/tinh-lang-son"
CLIENT_KEY = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
OF_CLIENT = {
    "client": CLIENT,
    "client-edit": f"{CLIENT}/edit",
    "client-end": f"{CLIENT}/end",
    "client-key-add": f"{CLIENT}/keys/new",
    "client-key-removal": f"{CLIENT}/keys/{CLIENT_KEY}/removal",
}
SIGNED_IN.update(OF_CLIENT)

# Those that are another page with other rows: looked at by themselves, not once more in each language.
VARIANTS = {"nodes-on", "nodes-no-day", "tasks-counted", "findings-topic", "duties-year", "search-empty", "node-deep", "people-none", "audit-person", "preview-wrong"}

# Pages in place of those that are not there.
ABSENT = {
    "no-page": "/khong-co",
    "no-plan": "/plans/khong-co",
    "no-person": "/people/khong-co",
    "no-client": "/clients/khong-co",
    "no-node": f"{PLAN}/nodes/99.9",
    "no-unit": f"{PLAN}/units/khong-co",
    "no-finding": f"{PLAN}/findings/khong-co",
    "no-kind": f"{ENTER}/khong-co/1",
    "no-subject": f"{ENTER}/baseline/I-99",
    "no-page-of-plan": f"{PLAN}/khong-co",
}
