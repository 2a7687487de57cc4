#!/usr/bin/env python3
"""Tests of check_locales.py: seeded errors have to be found, good texts let pass."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path

import check_locales as checker

ENGLISH = """\
home-title = How can we help?
case-title = Case { $reference }
results = { PLURAL($count) ->
    [one] { $count } article found
   *[other] { $count } articles found
}
search = Search
    .placeholder = For example: parcel
"""


def translate(language: str, text: str) -> list[str]:
    """Findings in a translation of ENGLISH."""
    english = checker.read_ftl("en", ENGLISH)
    file = checker.read_ftl("l10n", text)
    findings = file.findings + checker.compare("l10n", language, english, file)
    return [str(finding) for finding in sorted(findings)]


class Messages(unittest.TestCase):
    def expect(self, language: str, text: str, *words: str) -> None:
        findings = translate(language, text)
        self.assertEqual(len(findings), len(words), findings)
        for finding, word in zip(findings, words):
            self.assertIn(word, finding)

    def test_a_good_translation_passes(self):
        self.expect(
            "nl",
            "home-title = Hoe kunnen we helpen?\ncase-title = Zaak { $reference }\n"
            "results = { PLURAL($count) ->\n [one] { $count } artikel\n *[other] { $count } artikelen\n }\n"
            "search = Zoeken\n    .placeholder = Bijvoorbeeld: pakket\n",
        )

    def test_english_itself_is_fine(self):
        self.assertEqual(checker.read_ftl("en", ENGLISH).findings, [])

    def test_variables(self):
        self.expect("nl", "case-title = Zaak { $referentie }", "leaves out $reference", "uses $referentie")

    def test_a_variable_that_only_chooses_may_be_left_out(self):
        self.assertEqual(translate("zh", "results = 找到 { $count } 篇文章"), [])

    def test_attributes(self):
        self.expect("nl", "search = Zoeken\n    .label = x", "has .label", "leaves out .placeholder")

    def test_markup_and_addresses(self):
        self.expect("nl", "home-title = Hoe <b>nu</b>", "“<”")
        self.expect("nl", "home-title = Hoe &lt; nu", "“&lt;”")
        self.expect("nl", 'home-title = Hoe { "<img>" }', "“<”")
        self.expect("nl", "home-title = Zie https://example.org", "web address")
        self.expect("nl", "home-title = Zie JavaScript:alert(1)", "web address")
        self.expect("nl", "home-title = Zie \u202e om", "U+202E")

    def test_functions(self):
        self.expect("nl", "home-title = { DATETIME($x) }", "DATETIME()", "$x")

    def test_twice_and_broken(self):
        self.expect("nl", "home-title = Hoe\nhome-title = Nu", "line 1 has it too")
        self.expect("nl", "home-title = Hoe\n\ncase-title = Zaak { $", "l10n:3: this is not Fluent")

    def test_still_english(self):
        self.expect("nl", "home-title = How can we help?", "still English")
        self.assertEqual(translate("nl", "search = Search\n    .placeholder = x"), [])

    def test_polish_plurals(self):
        self.expect(
            "pl",
            "results = { PLURAL($count) ->\n [one] { $count } a\n *[many] { $count } b\n }",
            "[few]",
        )

    def test_lines_are_those_of_the_id(self):
        self.expect("nl", "# Comment\n# more\nhome-title = <", "l10n:3:")


class Articles(unittest.TestCase):
    GOOD = "---\ntitle: Where is it\ncategory: delivery\n---\nWait {overdue-days}, see [this](article:a-b).\n"

    def test_a_good_article_passes(self):
        article, findings = checker.read_article("a.md", self.GOOD)
        self.assertEqual(findings, [])
        self.assertEqual(article.rules, {"overdue-days"})

    def test_seeded_errors(self):
        for change, word in (
            (("Wait", "<b>Wait"), "without HTML"),
            (("article:a-b", "javascript:x"), "never run"),
            (("article:a-b", "http://x"), "use article"),
            (("Wait", "Wait\u202e"), "U+202E"),
            (("title: Where is it\n", ""), "no title"),
        ):
            _, findings = checker.read_article("a.md", self.GOOD.replace(*change))
            self.assertIn(word, " ".join(map(str, findings)))

    def test_a_translation_states_the_same(self):
        english, _ = checker.read_article("a.md", self.GOOD)
        other = self.GOOD.replace("{overdue-days}", "14 dagen").replace("delivery", "bezorging")
        translated, _ = checker.read_article("a.md", other)
        text = " ".join(map(str, checker.compare_articles("a.md", english, translated)))
        for word in ("leaves out the rule “overdue-days”", "category", "still English"):
            self.assertIn(word, text)


class Wording(unittest.TestCase):
    LABELS = {"talk": "Talk to us", "pay": "Pay now", "open-order": "Open order"}
    GOOD = (
        "---\ntitle: Where 2 go\nactions: [talk, open-order]\n---\nWait {overdue-days}.\n\n1. Choose **Talk to us**.\n"
        + "word " * 200
    )

    def findings(self, *change: str) -> str:
        source = self.GOOD.replace(*change) if change else self.GOOD
        return " ".join(map(str, checker.check_wording("a.md", source, self.LABELS)))

    def test_a_good_article_passes(self):
        self.assertEqual(self.findings(), "")
        self.assertEqual(self.findings("word " * 200, "包裹在哪里" * 70), "")

    def test_seeded_errors(self):
        for change, word in (
            (("**Talk to us**", "**Talk to them**"), "never says “Talk to us”"),
            (("Wait", "**Pay now.** Wait"), "not among its actions"),
            (("{overdue-days}", "14 days"), "a.md:5: types the number 14"),
            (("word " * 200, ""), "words; 170 to 430"),
            (("word " * 200, "word " * 500), "words; 170 to 430"),
        ):
            self.assertIn(word, self.findings(*change))


class Use(unittest.TestCase):
    def findings(self, rust: str) -> list[str]:
        english = {"en": checker.read_ftl("en", "gate-why = a\nerror-late = b\nhome-title = c\nhome-hint = d\n")}
        return [str(finding) for finding in checker.check_use(english, {"a.rs": checker.without_tests(rust)})]

    def test_families_and_literals_count_as_use(self):
        rust = 't("gate-why"); t("home-title"); t("home-hint");\nt(&format!("error-{code}"));'
        self.assertEqual(self.findings(rust), [])

    def test_unused_and_unknown(self):
        rust = 't("gate-why"); t("home-title");\nt("home-titel"); class("some-class");\nt(&format!("error-{code}"));'
        findings = self.findings(rust)
        self.assertEqual(len(findings), 2, findings)
        self.assertIn("“home-hint” is used nowhere", findings[0])
        self.assertIn("a.rs:2: asks for the message “home-titel”", findings[1])

    def test_tests_and_comments_are_no_use(self):
        rust = '// t("home-hint")\nt("gate-why"); t("home-title"); t("error-late");\n#[cfg(test)]\nmod tests { t("home-hint") }'
        self.assertEqual(len(self.findings(rust)), 1)


CONFIG = """\
basepath = "."
locales = ["nl"]
[[paths]]
reference = "en/*.ftl"
l10n = "{locale}/*.ftl"
"""


class Whole(unittest.TestCase):
    def test_compare_locales_sees_a_language_that_is_not_listed(self):
        with tempfile.TemporaryDirectory() as folder:
            locales = Path(folder)
            (locales / "l10n.toml").write_text(CONFIG)
            for language, text in (("en", "a-b = x\nc-d = y\n"), ("da", "a-b = { e-f }\ng-h = z\n")):
                (locales / language).mkdir()
                (locales / language / "a.ftl").write_text(text)
            text = " ".join(map(str, checker.compare_locales(locales, ["da"])))
        for word in ("da/a.ftl:1: lacks “c-d”", "has “g-h”", "message reference: e-f"):
            self.assertIn(word, text)

    def test_files_missing_and_foreign(self):
        with tempfile.TemporaryDirectory() as folder:
            locales = Path(folder) / "locales"
            locales.mkdir()
            (locales / "l10n.toml").write_text(CONFIG)
            for language, name in (("en", "a.ftl"), ("nl", "b.ftl")):
                (locales / language).mkdir(parents=True)
                (locales / language / name).write_bytes(b"x-y = caf\xe9\n" if name == "b.ftl" else b"")
            text = " ".join(map(str, checker.check(Path(folder))[0]))
        for word in ("nl/a.ftl:1: is missing", "no English counterpart", "b.ftl:1: is not UTF-8"):
            self.assertIn(word, text)


if __name__ == "__main__":
    program = unittest.main(exit=False, argv=[sys.argv[0], *sys.argv[1:]])
    result = program.result
    print(f"{result.testsRun - len(result.failures) - len(result.errors)} passed", flush=True)
    # All of them ran; 1 if one failed: xtask fails with it.
    sys.exit(not result.wasSuccessful())
