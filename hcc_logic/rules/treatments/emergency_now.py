"""Emergency help. Speaks about the answers themselves: worked out in `hcc_logic.patient.emergency` (D-17)."""

from hcc_logic.rules.topic import Topic

TOPIC = Topic("emergency_now", "Emergency", "action", "find_out", ())
