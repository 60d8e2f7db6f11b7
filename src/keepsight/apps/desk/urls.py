"""Addresses under /app/."""

from django.urls import path

from keepsight.apps.desk.pages.child import child
from keepsight.apps.desk.pages.children import children
from keepsight.apps.desk.pages.close_response import close_response
from keepsight.apps.desk.pages.decision import decision
from keepsight.apps.desk.pages.deputies import deputies
from keepsight.apps.desk.pages.erase_entry import erase_entry
from keepsight.apps.desk.pages.family import family
from keepsight.apps.desk.pages.home import home, stay
from keepsight.apps.desk.pages.how_read import how_read
from keepsight.apps.desk.pages.lock_out import lock_out
from keepsight.apps.desk.pages.log import log, receipt
from keepsight.apps.desk.pages.open_response import open_response
from keepsight.apps.desk.pages.oversight import oversight
from keepsight.apps.desk.pages.part_record import part_record
from keepsight.apps.desk.pages.participants import participants
from keepsight.apps.desk.pages.policy import policy
from keepsight.apps.desk.pages.policy_proposal import policy_proposal
from keepsight.apps.desk.pages.possible_link import possible_link
from keepsight.apps.desk.pages.possible_links import possible_links
from keepsight.apps.desk.pages.propose_policy import propose_policy
from keepsight.apps.desk.pages.recognition import recognition
from keepsight.apps.desk.pages.rejoin_record import rejoin_record
from keepsight.apps.desk.pages.restrict import restrict
from keepsight.apps.desk.pages.write_decision import edit_decision, write_decision

app_name = "desk"
urlpatterns = [
    path("", home, name="home"),
    path("stay", stay, name="stay"),
    path("children/", children, name="children"),
    path("children/<uuid:person>/", child, name="child"),
    path("children/<uuid:person>/open-response", open_response, name="open_response"),
    path("children/<uuid:person>/responses/<uuid:episode>/close", close_response, name="close_response"),
    path("children/<uuid:person>/decide", write_decision, name="write_decision"),
    path("children/<uuid:person>/responses/<uuid:episode>/participants", participants, name="participants"),
    path("children/<uuid:person>/family", family, name="family"),
    path("children/<uuid:person>/restrict", restrict, name="restrict"),
    path("children/<uuid:person>/lock-out", lock_out, name="lock_out"),
    path("decisions/<uuid:decision>/", decision, name="decision"),
    path("decisions/<uuid:decision>/edit", edit_decision, name="edit_decision"),
    path("children/<uuid:person>/records/<uuid:record>/part", part_record, name="part_record"),
    path("children/<uuid:person>/records/<uuid:record>/rejoin", rejoin_record, name="rejoin_record"),
    path("links/", possible_links, name="possible_links"),
    path("links/<int:link>", possible_link, name="possible_link"),
    path("oversight/", oversight, name="oversight"),
    path("oversight/deputies", deputies, name="deputies"),
    path("oversight/how-read", how_read, name="how_read"),
    path("oversight/policy", policy, name="policy"),
    path("oversight/policy/propose", propose_policy, name="propose_policy"),
    path("oversight/policy/proposals/<uuid:proposal>", policy_proposal, name="policy_proposal"),
    path("training/recognition", recognition, name="recognition"),
    path("log/", log, name="log"),
    path("log/<int:index>", log, name="log_entry"),
    path("log/<int:index>/erase", erase_entry, name="erase_entry"),
    path("log/<int:index>.tlog-proof", receipt, {"kind": "tlog-proof"}, name="log_receipt"),
    path("log/<int:index>.entry", receipt, {"kind": "entry"}, name="log_bytes"),
]
