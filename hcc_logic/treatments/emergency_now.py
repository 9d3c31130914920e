"""Emergency help. Speaks about the answers themselves: worked out in `hcc_logic.emergency` (D-17)."""

from hcc_logic.rule import Topic

TOPIC = Topic("emergency_now", "action", (), ("bleeding_now", "red_flags", "encephalopathy"), ("D-17", "D-14"))
