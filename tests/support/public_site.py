"""Every page of the public site that is there without a published fact, and the fictional area's inspections on it."""

PAGES = [
    "/", "/responses/", "/recommendations/", "/figures", "/check", "/cookies", "/privacy", "/accessibility", "/help", "/contact",
    "/linking", "/worried/", "/worried/children", "/worried/parents", "/worried/professionals", "/worried/survivors",
]  # fmt: skip
NEVER_COUNTED = [page for page in PAGES if page.startswith(("/help", "/worried"))]
FORCE = "2026-northmere-police-how-the-force-protects-children-in-the-family"
JOINT = "2026-joint-inspection-how-agencies-in-northmere-respond-together"
ELSEWHERE, WAITING = "2026-children-held-in-custody-overnight", "2026-working-together-when-a-child-moves-home"
