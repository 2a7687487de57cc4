//! The rows that the browser measures, each with its gate and its goal.
//!
//! A gate is what must hold for the bench to pass, a goal what we want. Both stand here and
//! nowhere else, so that the table, the verdict and the exit code cannot differ.

use std::collections::BTreeMap;

use super::report::{Series, Unit};
use crate::process::{Failure, Outcome};

/// A row of the table.
struct Row {
    /// The name that `bench.mjs` gives its samples.
    name: &'static str,
    title: &'static str,
    unit: Unit,
    /// The best of the widgets measured beside us, where one was.
    peer: &'static str,
    limit: Limit,
    goal: f64,
}

/// What must hold.
enum Limit {
    AtMost(f64),
    AtLeast(f64),
    /// At most what the same run says is noise.
    Noise,
    /// At most what the page has without the widget, on the same run.
    PageAlone,
}

/// Thousands of bytes are meant by KB, as in the bench of the widgets beside us.
const KB: f64 = 1000.0;

const ROWS: [Row; 27] = [
    row(
        "before_bytes",
        "before the click: brotli",
        Unit::Bytes,
        "92 KB; 153 KB with a launcher",
        Limit::AtMost(4.0 * KB),
        2.5 * KB,
    ),
    row(
        "before_files",
        "before the click: files",
        Unit::Count,
        "2",
        Limit::AtMost(1.0),
        1.0,
    ),
    row(
        "before_calls",
        "before the click: calls",
        Unit::Count,
        "0",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "idle_calls",
        "before the click, with idle loading: calls",
        Unit::Count,
        "–",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "usable_bytes",
        "until usable: brotli",
        Unit::Bytes,
        "92 KB (an input box); 153 KB",
        Limit::AtMost(150.0 * KB),
        90.0 * KB,
    ),
    row(
        "launcher_slow",
        "start → launcher visible, CPU ×4 + Slow 4G",
        Unit::Milliseconds,
        "1,361 ms",
        Limit::AtMost(700.0),
        500.0,
    ),
    row(
        "click_idle_slow",
        "click → usable, CPU ×4 + Slow 4G, after idle loading",
        Unit::Milliseconds,
        "62 ms",
        Limit::AtMost(62.0),
        40.0,
    ),
    row(
        "hurry_slow",
        "start → usable, launcher clicked at once, CPU ×4 + Slow 4G",
        Unit::Milliseconds,
        "1,199 ms; 1,511 ms",
        Limit::AtMost(1500.0),
        1100.0,
    ),
    row(
        "load_intent",
        "blocked main thread on load, CPU ×4",
        Unit::Milliseconds,
        "19 ms",
        Limit::PageAlone,
        0.0,
    ),
    row(
        "load_idle",
        "blocked main thread on load with idle loading, CPU ×4",
        Unit::Milliseconds,
        "19 ms",
        Limit::PageAlone,
        0.0,
    ),
    row(
        "open_intent",
        "blocked main thread on first open, CPU ×4",
        Unit::Milliseconds,
        "0 ms",
        Limit::AtMost(20.0),
        0.0,
    ),
    row(
        "open_idle",
        "blocked main thread on first open after idle loading, CPU ×4",
        Unit::Milliseconds,
        "0 ms",
        Limit::AtMost(20.0),
        0.0,
    ),
    row(
        "memory",
        "memory over the page alone: JS heap + buffers + wasm",
        Unit::Megabytes,
        "1.2 MB",
        Limit::AtMost(4.0),
        2.0,
    ),
    row(
        "csp",
        "strict CSP: violations and errors, a question answered",
        Unit::Count,
        "0 (2 of 8)",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "trusted_types",
        "the same with Trusted Types enforced",
        Unit::Count,
        "not tried",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "axe",
        "axe: serious and critical findings, panel open",
        Unit::Count,
        "0",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "keyboard",
        "launcher by keyboard, focus in, Escape, focus back",
        Unit::Count,
        "4",
        Limit::AtLeast(4.0),
        4.0,
    ),
    row(
        "host_lcp",
        "host LCP later by, CPU ×4 + Slow 4G",
        Unit::Milliseconds,
        "within noise",
        Limit::Noise,
        0.0,
    ),
    row(
        "host_cls",
        "host CLS more by, the worst run",
        Unit::Score,
        "0",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "lighthouse",
        "Lighthouse points lost, the category that loses most",
        Unit::Count,
        "–",
        Limit::AtMost(1.0),
        0.0,
    ),
    row(
        "cycles_memory",
        "200 times mounted and unmounted: memory",
        Unit::Megabytes,
        "–",
        Limit::AtMost(1.0),
        0.1,
    ),
    row(
        "cycles_listeners",
        "200 times mounted and unmounted: listeners",
        Unit::Count,
        "–",
        Limit::AtMost(0.0),
        0.0,
    ),
    row(
        "search_key",
        "slowest keystroke in the search of articles, CPU ×4",
        Unit::Milliseconds,
        "–",
        Limit::AtMost(50.0),
        50.0,
    ),
    row(
        "frame_typing",
        "longest frame typing, CPU ×4",
        Unit::Milliseconds,
        "–",
        Limit::AtMost(100.0),
        50.0,
    ),
    row(
        "frame_answer",
        "longest frame while an answer streams, CPU ×4",
        Unit::Milliseconds,
        "–",
        Limit::AtMost(100.0),
        50.0,
    ),
    row(
        "frame_orders_filter",
        "longest frame searching 5,000 orders, CPU ×4",
        Unit::Milliseconds,
        "–",
        Limit::AtMost(100.0),
        50.0,
    ),
    row(
        "frame_orders_scroll",
        "longest frame scrolling them, CPU ×4",
        Unit::Milliseconds,
        "–",
        Limit::AtMost(100.0),
        50.0,
    ),
];

const fn row(
    name: &'static str,
    title: &'static str,
    unit: Unit,
    peer: &'static str,
    limit: Limit,
    goal: f64,
) -> Row {
    Row {
        name,
        title,
        unit,
        peer,
        limit,
        goal,
    }
}

/// What the browser measured without a gate.
const OTHERS: [(&str, &str); 6] = [
    ("launcher_x1", "Page start → launcher seen, CPU ×1"),
    ("launcher_x4", "Page start → launcher seen, CPU ×4"),
    ("click_intent_x1", "Click → first field usable, CPU ×1"),
    ("click_intent_x4", "Click → first field usable, CPU ×4"),
    (
        "click_idle_x4",
        "Click → first field usable after idle loading, CPU ×4",
    ),
    (
        "click_intent_slow",
        "Click → first field usable, CPU ×4 + Slow 4G",
    ),
];

/// Bytes of one file, raw and packed.
pub(super) struct Size {
    /// Whether it comes before the click.
    pub(super) is_early: bool,
    pub(super) path: String,
    pub(super) raw: u64,
    pub(super) gzip: u64,
    pub(super) brotli: u64,
}

/// Everything that `bench.mjs` said.
#[derive(Default)]
pub(super) struct Measured {
    samples: BTreeMap<String, Vec<f64>>,
    limits: BTreeMap<String, f64>,
    notes: Vec<(String, String)>,
    pub(super) sizes: Vec<Size>,
    /// Lines that are none of ours: what Node says when it fails.
    odd: Vec<String>,
}

impl Measured {
    /// Takes a line of `bench.mjs`.
    pub(super) fn line(&mut self, line: &str) {
        if self.read(line).is_none() {
            self.odd.push(line.to_owned());
        }
    }

    fn read(&mut self, line: &str) -> Option<()> {
        let mut fields = line.split('\t');
        let (kind, name) = (fields.next()?, fields.next()?);
        match kind {
            "sample" => {
                let values: Option<Vec<f64>> = fields.map(|value| value.parse().ok()).collect();
                self.samples
                    .insert(name.to_owned(), values.filter(|values| !values.is_empty())?);
            }
            "limit" => {
                self.limits
                    .insert(name.to_owned(), fields.next()?.parse().ok()?);
            }
            "note" => self
                .notes
                .push((name.to_owned(), fields.next()?.to_owned())),
            "file" => {
                let path = fields.next()?.to_owned();
                let mut number = || fields.next()?.parse().ok();
                self.sizes.push(Size {
                    is_early: name == "load",
                    path,
                    raw: number()?,
                    gzip: number()?,
                    brotli: number()?,
                });
            }
            _ => return None,
        }
        Some(())
    }

    /// Whether anything was measured; otherwise what was said instead.
    pub(super) fn expect_some(&self) -> Outcome {
        if self.samples.is_empty() {
            return Err(Failure::new(format!(
                "The browser measured nothing: {}",
                self.odd.join(" ")
            )));
        }
        Ok(())
    }

    /// The table of gates and goals, and the notes below it.
    pub(super) fn table(&self) -> String {
        let mut text = String::from(
            "| measured | median | p10–p90 | gate | goal | best peer |\n\
             |---|---:|---:|---:|---:|---:|\n",
        );
        for row in &ROWS {
            let goal = row.unit.shown(row.goal);
            let (median, spread) = match self.series(row) {
                Some(series) => (
                    format!("{}{}", series.median(), self.mark(row, &series)),
                    series.spread(),
                ),
                None => ("**not measured**".to_owned(), "–".to_owned()),
            };
            text.push_str(&format!(
                "| {} | {median} | {spread} | {} | {} {goal} | {} |\n",
                row.title,
                self.gate(row),
                row.sign(),
                row.peer
            ));
        }
        text.push_str("\nBold misses the gate, a star misses the goal.\n");
        for (name, words) in &self.notes {
            text.push_str(&format!("- {}: {words}\n", title(name)));
        }
        text
    }

    /// What was measured beside the table.
    pub(super) fn others(&self) -> Vec<Series> {
        OTHERS
            .iter()
            .filter_map(|(name, title)| {
                let values = self.samples.get(*name)?.clone();
                Some(Series::new(title, Unit::Milliseconds, values))
            })
            .collect()
    }

    /// Every gate that is missed, in words.
    pub(super) fn missed(&self) -> Vec<String> {
        ROWS.iter()
            .filter_map(|row| match self.series(row) {
                None => Some(format!("{}: not measured", row.title)),
                Some(series) if self.passes(row, series.quantile(0.5)) => None,
                Some(series) => Some(format!(
                    "{}: {}, gate {}",
                    row.title,
                    series.median(),
                    self.gate(row)
                )),
            })
            .collect()
    }

    fn series(&self, row: &Row) -> Option<Series> {
        let values = self.samples.get(row.name)?.clone();
        Some(Series::new(row.title, row.unit, values))
    }

    fn passes(&self, row: &Row, value: f64) -> bool {
        match row.limit {
            Limit::AtMost(limit) => value <= limit,
            Limit::AtLeast(limit) => value >= limit,
            // Without a measured limit nothing is known to be within it.
            Limit::Noise | Limit::PageAlone => self
                .limits
                .get(row.name)
                .is_some_and(|limit| value <= *limit),
        }
    }

    fn mark(&self, row: &Row, series: &Series) -> &'static str {
        let median = series.quantile(0.5);
        let is_goal = match row.limit {
            Limit::AtLeast(_) => median >= row.goal,
            _ => median <= row.goal,
        };
        match (self.passes(row, median), is_goal) {
            (false, _) => " **missed**",
            (true, false) => " *",
            (true, true) => "",
        }
    }

    fn gate(&self, row: &Row) -> String {
        match row.limit {
            Limit::AtMost(limit) | Limit::AtLeast(limit) => {
                format!("{} {}", row.sign(), row.unit.shown(limit))
            }
            Limit::Noise | Limit::PageAlone => {
                let whose = match row.limit {
                    Limit::Noise => "noise",
                    _ => "page alone",
                };
                match self.limits.get(row.name) {
                    Some(limit) => format!("{whose}, {}", row.unit.shown(*limit)),
                    None => whose.to_owned(),
                }
            }
        }
    }
}

impl Row {
    fn sign(&self) -> &'static str {
        match self.limit {
            Limit::AtLeast(_) => "≥",
            Limit::AtMost(_) | Limit::Noise | Limit::PageAlone => "≤",
        }
    }
}

/// What a row is called, for a note.
fn title(name: &str) -> &str {
    ROWS.iter()
        .find(|row| row.name == name)
        .map_or(name, |row| row.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row exactly at its gate.
    fn at_the_gates() -> Measured {
        let mut measured = Measured::default();
        for row in &ROWS {
            let value = match row.limit {
                Limit::AtMost(limit) | Limit::AtLeast(limit) => limit,
                Limit::Noise | Limit::PageAlone => {
                    measured.line(&format!("limit\t{}\t16.7", row.name));
                    16.7
                }
            };
            measured.line(&format!("sample\t{}\t{value}", row.name));
        }
        measured
    }

    #[test]
    fn a_gate_is_met_by_its_own_value_and_missed_beyond() {
        assert_eq!(at_the_gates().missed(), Vec::<String>::new());
        for row in &ROWS {
            let mut measured = at_the_gates();
            let beyond = match row.limit {
                Limit::AtMost(limit) => limit + 1.0,
                Limit::AtLeast(limit) => limit - 1.0,
                Limit::Noise | Limit::PageAlone => 16.8,
            };
            measured.line(&format!("sample\t{}\t{beyond}", row.name));
            let missed = measured.missed();
            assert_eq!(missed.len(), 1, "{}", row.name);
            assert!(missed[0].starts_with(row.title), "{missed:?}");
        }
    }

    #[test]
    fn the_median_is_what_counts() {
        let mut measured = at_the_gates();
        measured.line("sample\tlauncher_slow\t600\t9000\t650");
        assert_eq!(measured.missed(), Vec::<String>::new());
        assert!(measured.table().contains("| 650 ms * | 610–7,330 |"));
    }

    #[test]
    fn what_is_not_measured_is_missed() {
        assert_eq!(Measured::default().missed().len(), ROWS.len());
        let mut measured = at_the_gates();
        measured.limits.clear();
        assert_eq!(measured.missed().len(), 3);
    }

    #[test]
    fn lines_of_the_browser_are_read() {
        let mut measured = Measured::default();
        measured.line("file\tload\t/embed.js\t10\t8\t7");
        measured.line("note\tmemory\twasm 1 MB");
        assert!(measured.expect_some().is_err());
        for odd in [
            "Debugger attached.",
            "sample\tmemory\tNaN?",
            "sample\tmemory",
        ] {
            measured.line(odd);
        }
        assert_eq!(measured.odd.len(), 3);
        assert!(measured.sizes[0].is_early && measured.sizes[0].brotli == 7);
        assert!(
            measured
                .table()
                .contains("- memory over the page alone: JS heap + buffers + wasm: wasm 1 MB")
        );
    }
}
