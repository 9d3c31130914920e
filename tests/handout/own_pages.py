"""Pages of one reader by hand, as long as real ones are."""

from __future__ import annotations

from wording.own_page import Help, Line, OwnPage, Part

ENGLISH = OwnPage(
    language="en",
    title="My page",
    help=Help(
        title="Call for help now for any of these",
        numbers=(("My ward", "+86 10 1234 5678"), ("China (mainland)", "120")),
        elsewhere="Other places: your local emergency number",
        signs=(
            "Throwing up blood, or what looks like coffee grounds",
            "Black, tar-like or bloody stool",
            "Confused, very sleepy, odd behavior",
            "Hard to wake up",
            "Sudden strong belly pain, or a hard belly",
            "Faint, cold and clammy, or a racing heart",
            "New trouble breathing",
            "Chest pain",
        ),
    ),
    parts=(
        Part(
            "questions",
            "My questions",
            (
                Line("How well does my liver still work, and which treatments does that leave open?", id="ask:tace:1"),
                Line(
                    "Is it certain that this is cancer in the vein and not a blood clot?", id="ask:tace:0", first=True
                ),
                Line("Which treatment do you think of first, and why?", first=True, done=True),
                Line("What happens if we wait for two weeks?"),
            ),
            "Ask the marked ones first. Write down what you hear.",
        ),
        Part(
            "unknown",
            "Still to find out",
            (Line("Liver score (Child-Pugh class)"), Line("Varices: was the gullet looked at?"), Line("INR: 凝血")),
        ),
        Part(
            "options",
            "Treatments to talk about",
            (
                Line(
                    "Immune drugs for the whole body",
                    id="topic:one",
                    sign="●",
                    why="Guidelines talk about it for facts like these.",
                ),
                Line(
                    "Treatment through the liver artery (TACE)",
                    id="topic:one",
                    sign="◐",
                    why="It depends on the liver score.",
                ),
                Line(
                    "Radiation from outside",
                    id="topic:one",
                    sign="◐",
                    why="It depends on how much healthy liver is left.",
                ),
                Line(
                    "Liver transplant", id="topic:one", sign="○", why="Not now: cancer is in a main branch of the vein."
                ),
            ),
        ),
        Part(
            "known",
            "What I know",
            (
                Line("Where it has grown: right branch (type II)"),
                Line("Largest tumor: 6.2 cm"),
                Line("Platelets: 92 ×10⁹/L"),
                Line("Bilirubin: 1.3 mg/dL"),
                Line("Daily life: up and about more than half of the day"),
            ),
        ),
        Part("matters", "What matters to me", (Line("Being at home as much as I can"), Line("Few trips to hospital"))),
    ),
    foot=("This page teaches. It does not replace your team. No clinician has reviewed it yet.",),
)

CHINESE = OwnPage(
    language="zh-Hans",
    title="我的一页",
    help=Help(
        title="有下面哪一种，都请马上求助",
        numbers=(("病房", "010-1234 5678"), ("中国大陆", "120")),
        elsewhere="别的地方：请打当地的急救电话",
        signs=(
            "吐血，或吐出咖啡渣样的东西",
            "大便发黑像柏油，或带血",
            "人糊涂、总想睡、举动反常",
            "叫不醒",
            "肚子突然很疼，或肚子发硬",
            "快晕倒、出冷汗、心跳很快",
            "突然喘不上气",
            "胸口疼",
        ),
    ),
    parts=(
        Part(
            "questions",
            "我要问的话",
            (
                Line("我的肝现在还有多大力气？还能做哪些治疗？", id="ask:tace:1"),
                Line("能肯定血管里长的是癌，不是血块吗？", id="ask:tace:0", first=True),
                Line("您先想到的是哪种治疗？为什么？", first=True, done=True),
                Line("要是等两个星期再治，会怎么样？"),
            ),
            "先问打了星的。听到什么，就写在横线上。",
        ),
        Part(
            "unknown",
            "还要问清楚的",
            (Line("肝功能分级（Child-Pugh）"), Line("食管静脉曲张：做过胃镜没有"), Line("凝血：INR")),
        ),
        Part(
            "options",
            "可以谈的治疗",
            (
                Line("免疫药，全身用药", id="topic:one", sign="●", why="您这样的情况，指南会谈到它。"),
                Line("经肝动脉的治疗（TACE）", id="topic:one", sign="◐", why="要看肝功能分级。"),
                Line("体外放疗", id="topic:one", sign="◐", why="要看还剩多少好的肝。"),
                Line("肝移植", id="topic:one", sign="○", why="现在不谈：癌长进了门静脉的大分支。"),
            ),
        ),
        Part(
            "known",
            "我已经知道的",
            (
                Line("长到哪里：右支（II型）"),
                Line("最大的肿瘤：6.2 厘米"),
                Line("血小板：92 ×10⁹/L"),
                Line("胆红素：22 μmol/L"),
                Line("平时：大半天能起来走动"),
            ),
        ),
        Part("matters", "我看重的", (Line("能多在家里住"), Line("少跑几趟医院"))),
    ),
    foot=("这本手册用来学习，不能代替您的医生。还没有医生审过。",),
)
