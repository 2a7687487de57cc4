//! `cargo xtask bench`: what the widget weighs, how soon it can be used, how
//! quick the help desk is, as Markdown with medians and spread.
//!
//! Everything runs on this machine in one go, so figures compare with each
//! other, and with those of another day only on the same machine.

mod load;
mod report;

use std::{
    fs,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use self::{
    load::Request,
    report::{Series, Unit},
};
use crate::{
    process::{Failure, Outcome, Project, capture, end_children_on_interrupt, watch},
    server::{self, HelpDesk, Profile},
    setup, widget,
};

/// Brotli bytes of JS, wasm, one locale and styles above which the bench fails.
const GATE: u64 = 180 * 1024;
/// Where we want to be.
const TARGET: u64 = 130 * 1024;

struct Options {
    runs: usize,
    seconds: usize,
}

struct Size {
    file: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Builds everything as it is deployed, measures, prints.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Outcome {
    let options = parse(arguments)?;
    end_children_on_interrupt(130)?;
    setup::for_widget(project)?;
    setup::twiggy(project)?;
    let browser = setup::browser(project)?;
    widget::build(project)?;
    let biggest = biggest_parts(project)?;
    let program = server::build(project, Profile::Release)?;
    // The demo streams answers as fast as people read; measured is how fast it could.
    let paced = capture(project.command(&program).args(["demo", "--help"]))
        .is_none_or(|help| !help.contains("--pace"));
    let unpaced: &[&str] = if paced { &[] } else { &["--pace", "0"] };
    let help_desk = server::start(project, &program, server::free_port()?, unpaced)?;

    println!("Measuring in the browser; about a minute.");
    let mut sizes = Vec::new();
    let mut series = Vec::new();
    let mut odd = Vec::new();
    watch(
        project
            .command("node")
            .arg("bench.mjs")
            .env("HELP_DESK_URL", help_desk.url())
            .env("CHROMIUM", &browser.chromium)
            .env("RUNS", options.runs.to_string())
            .current_dir(project.browser_tests()),
        |line| match browser_line(line) {
            Some(Measured::Bytes(size)) => sizes.push(size),
            Some(Measured::Times(times)) => series.push(times),
            None => odd.push(line.to_owned()),
        },
    )?;
    if sizes.is_empty() || series.is_empty() {
        return Err(Failure::new(format!(
            "The browser measured nothing: {}",
            odd.join(" ")
        )));
    }
    println!("Measuring the help desk; about a minute.");
    series.extend(help_desk_series(&help_desk, &options, paced)?);
    drop(help_desk);

    println!(
        "\n{}",
        markdown(project, &options, &sizes, &series, &biggest)
    );
    let total: u64 = sizes.iter().map(|size| size.brotli).sum();
    if total > GATE {
        return Err(Failure::new(format!(
            "The widget weighs {total} bytes in brotli; the gate is {GATE}."
        )));
    }
    Ok(())
}

fn parse(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options {
        runs: 9,
        seconds: 5,
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--quick" => {
                options.runs = 7;
                options.seconds = 2;
            }
            "--runs" => {
                options.runs = arguments
                    .next()
                    .and_then(|runs| runs.parse().ok())
                    .filter(|runs| (7..=100).contains(runs))
                    .ok_or_else(|| Failure::new("`--runs` wants a number from 7 to 100."))?;
            }
            other => {
                return Err(Failure::new(format!(
                    "`{other}` is not understood: `cargo xtask bench [--runs N] [--quick]`."
                )));
            }
        }
    }
    Ok(options)
}

enum Measured {
    Bytes(Size),
    Times(Series),
}

/// A line of `bench.mjs`.
fn browser_line(line: &str) -> Option<Measured> {
    let mut fields = line.split('\t');
    match (fields.next()?, fields.next()?) {
        ("bytes", file) => {
            let mut number = || fields.next()?.parse().ok();
            Some(Measured::Bytes(Size {
                file: file.to_owned(),
                raw: number()?,
                gzip: number()?,
                brotli: number()?,
            }))
        }
        ("times", name) => {
            let title = match name {
                "launcher_x1" => "Page start → launcher seen, CPU ×1",
                "launcher_x4" => "Page start → launcher seen, CPU ×4 slower",
                "usable_x1" => "Click → first field usable, CPU ×1",
                "usable_x4" => "Click → first field usable, CPU ×4 slower",
                other => other,
            };
            let values = fields
                .map(|value| value.parse().ok())
                .collect::<Option<Vec<f64>>>()?;
            Some(Measured::Times(Series::new(
                title,
                Unit::Milliseconds,
                values,
            )))
        }
        _ => None,
    }
}

/// twiggy's list of what takes the most room. wasm-opt drops the names, so the
/// file before it is looked at.
fn biggest_parts(project: &Project) -> Outcome<String> {
    let named = project.target.join("wasm-bindgen/release/widget_bg.wasm");
    capture(
        project
            .command("twiggy")
            .args(["top", "-n", "20"])
            .arg(&named),
    )
    .ok_or_else(|| Failure::new(format!("twiggy cannot read {}.", named.display())))
}

/// Retrieval, answers and order pages beside a route that does nothing.
fn help_desk_series(help_desk: &HelpDesk, options: &Options, paced: bool) -> Outcome<Vec<Series>> {
    let address = help_desk.address;
    let token = load::token(address, "dana")?;
    let orders = |query: &str| Request::get(&format!("/api/v1/orders{query}"), Some(&token));
    let cursor = load::cursor_after(address, &orders("?limit=50"), 50)?;
    let routes = [
        (
            "Plain route (`GET /demo/people`)",
            vec![Request::get("/demo/people", None)],
        ),
        ("Article search, nine languages", searches()),
        (
            if paced {
                "Answer, whole stream with its pauses, nine languages"
            } else {
                "Answer, whole stream, nine languages"
            },
            questions(),
        ),
        ("Orders page, first of 5,000", vec![orders("?limit=20")]),
        (
            "Orders page, after 2,500 of 5,000",
            vec![orders(&format!("?limit=20&cursor={cursor}"))],
        ),
        (
            "Orders search in 5,000",
            vec![orders("?limit=20&search=lamp")],
        ),
    ];
    let mut series = Vec::new();
    for (title, requests) in routes {
        let latency = load::latency(address, &requests, 200)?;
        series.push(Series::new(
            &format!("{title}: latency"),
            Unit::Milliseconds,
            latency.whole,
        ));
        if title.starts_with("Answer") {
            series.push(Series::new(
                "Answer, first event: latency",
                Unit::Milliseconds,
                latency.begun,
            ));
        }
        let throughput = load::throughput(address, &requests, 4, options.seconds)?;
        series.push(Series::new(
            &format!("{title}: throughput, 4 connections"),
            Unit::PerSecond,
            throughput,
        ));
    }
    Ok(series)
}

/// What people ask, a question in each language.
const ASKED: [(&str, &str); 9] = [
    ("en", "my parcel has not arrived"),
    ("es", "mi paquete no ha llegado"),
    ("it", "il mio pacco non è arrivato"),
    ("fr", "mon colis n'est pas arrivé"),
    ("nl", "mijn pakket is niet aangekomen"),
    ("de", "mein Paket ist nicht angekommen"),
    ("zh", "我的包裹还没有到"),
    ("pl", "moja paczka nie dotarła"),
    ("pt", "a minha encomenda não chegou"),
];

fn searches() -> Vec<Request> {
    ASKED
        .iter()
        .map(|(lang, text)| {
            let search = load::percent_encoded(text);
            Request::get(
                &format!("/api/v1/articles?lang={lang}&search={search}"),
                None,
            )
        })
        .collect()
}

fn questions() -> Vec<Request> {
    ASKED
        .iter()
        .map(|(lang, text)| {
            Request::post(
                "/api/v1/answers",
                &format!(
                    r#"{{"question": "{text}", "lang": "{lang}", "subject": {{"kind": "general"}}}}"#
                ),
            )
        })
        .collect()
}

fn markdown(
    project: &Project,
    options: &Options,
    sizes: &[Size],
    series: &[Series],
    biggest: &str,
) -> String {
    let mut text = format!(
        "### Bench, {}\n\n{}; {} runs in the browser, 200 requests a route.\n\n",
        today(),
        machine(project),
        options.runs
    );
    text.push_str(
        "| Until the widget can be used | raw | gzip -9 | brotli -11 |\n|---|---:|---:|---:|\n",
    );
    let mut row = |name: &str, raw: u64, gzip: u64, brotli: u64| {
        text.push_str(&format!("| {name} | {raw} | {gzip} | {brotli} |\n"));
    };
    for size in sizes {
        row(&size.file, size.raw, size.gzip, size.brotli);
    }
    let sum = |part: fn(&Size) -> u64| sizes.iter().map(part).sum::<u64>();
    let total = sum(|size| size.brotli);
    row(
        "**all** (bytes)",
        sum(|size| size.raw),
        sum(|size| size.gzip),
        total,
    );
    text.push_str(&format!(
        "\n{total} bytes in brotli; gate {GATE} {}, target {TARGET} {}.\n\n",
        if total <= GATE { "met" } else { "**missed**" },
        if total <= TARGET {
            "met"
        } else {
            "not met yet"
        },
    ));
    text.push_str(
        "| Measured | median | p10 | p90 | unit | samples |\n|---|---:|---:|---:|---|---:|\n",
    );
    for one in series {
        text.push_str(&one.row());
    }
    text.push_str(&format!(
        "\ntwiggy, top 20 before wasm-opt:\n\n```text\n{biggest}\n```\n"
    ));
    text
}

fn machine(project: &Project) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let model = fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|info| {
            let line = info.lines().find(|line| line.starts_with("model name"))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        })
        .unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let commit = capture(
        project
            .command("git")
            .args(["rev-parse", "--short", "HEAD"]),
    )
    .unwrap_or_else(|| "no commit".to_owned());
    format!("{cores} cores, {model}, commit {commit}")
}

/// Today's date in UTC.
fn today() -> String {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or(Duration::ZERO);
    let (year, month, day) = civil(since.as_secs() / 86_400);
    format!("{year}-{month:02}-{day:02}")
}

/// Year, month and day of a number of days since 1970.
fn civil(days: u64) -> (u64, u64, u64) {
    // Counted from 1 March of the year 0, so that leap days come last.
    let days = days + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(20_777), (2026, 11, 20));
    }

    #[test]
    fn lines_of_the_browser_are_read() {
        let Some(Measured::Bytes(size)) = browser_line("bytes\t/embed.js\t10\t8\t7") else {
            panic!("not read");
        };
        assert_eq!(
            (size.file.as_str(), size.raw, size.gzip, size.brotli),
            ("/embed.js", 10, 8, 7)
        );
        assert!(matches!(
            browser_line("times\tusable_x1\t10.5\t11.0"),
            Some(Measured::Times(_))
        ));
        assert!(browser_line("times\tusable_x1\tNaN?").is_none());
        assert!(browser_line("Debugger attached.").is_none());
    }

    #[test]
    fn options_have_limits() {
        let parse = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
            parse(&arguments)
                .map(|options| options.runs)
                .map_err(|_| ())
        };
        assert_eq!(parse(&[]), Ok(9));
        assert_eq!(parse(&["--runs", "11"]), Ok(11));
        assert_eq!(parse(&["--runs", "1"]), Err(()));
        assert_eq!(parse(&["--fast"]), Err(()));
    }
}
