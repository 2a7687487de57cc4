//! `cargo xtask bench`: what the widget costs a page, how soon it can be used, how
//! quick the help desk is, as Markdown with medians and spread.
//!
//! Everything runs on this machine in one go, so figures compare with each
//! other, and with those of another day only on the same machine. Each row of
//! the first table has a gate; a missed one is named and fails the command.
//! Where the bench of the widgets beside us is at hand, it runs with us as a
//! subject too, after ours and without a say in the verdict.

mod answers;
mod crowd;
mod load;
mod report;
mod rows;
mod shared;

use std::{
    fs,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use self::{
    load::Request,
    report::{Series, Unit},
    rows::Measured,
};
use crate::{
    process::{Failure, Outcome, Project, capture, end_children_on_interrupt, watch},
    server::{self, HelpDesk, Profile},
    setup, widget,
};

/// How thoroughly to measure.
struct Options {
    runs: usize,
    lighthouse_runs: usize,
    cycles: usize,
    seconds: usize,
    is_quick: bool,
    with_shared: bool,
}

impl Options {
    const WHOLE: Self = Self {
        runs: 9,
        lighthouse_runs: 5,
        cycles: 200,
        seconds: 3,
        is_quick: false,
        with_shared: true,
    };
    /// To see whether something moved: too few runs to publish.
    const QUICK: Self = Self {
        runs: 3,
        lighthouse_runs: 1,
        cycles: 50,
        seconds: 1,
        is_quick: true,
        with_shared: true,
    };
}

/// Builds everything as it is deployed, measures, prints.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Outcome {
    if let Some(("answers", rest)) = arguments
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        return answers::run(project, rest);
    }
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

    println!("Measuring in the browser; about eight minutes, less with --quick.");
    println!(
        "Leave the machine alone meanwhile: load average {}.",
        load_average()
    );
    let mut measured = Measured::default();
    watch(
        project
            .command("node")
            .arg("bench.mjs")
            .env("HELP_DESK_URL", help_desk.url())
            .env("CHROMIUM", &browser.chromium)
            .env("RUNS", options.runs.to_string())
            .env("LIGHTHOUSE_RUNS", options.lighthouse_runs.to_string())
            .env("CYCLES", options.cycles.to_string())
            .current_dir(project.browser_tests()),
        |line| measured.line(line),
    )?;
    measured.expect_some()?;
    println!("Measuring the help desk; about a minute.");
    let mut series = measured.others();
    series.extend(help_desk_series(&help_desk, &options, paced)?);

    println!(
        "\n{}",
        markdown(project, &options, &measured, &series, &biggest)
    );
    if options.with_shared {
        shared::run(
            project,
            &help_desk,
            &browser.chromium,
            &measured,
            options.is_quick,
        )?;
    }
    drop(help_desk);
    let missed = measured.missed();
    if !missed.is_empty() {
        return Err(Failure::new(format!(
            "{} of the gates are missed:\n- {}",
            missed.len(),
            missed.join("\n- ")
        )));
    }
    println!("Every gate is met.");
    Ok(())
}

fn parse(arguments: &[String]) -> Outcome<Options> {
    let mut options = if arguments.iter().any(|argument| argument == "--quick") {
        Options::QUICK
    } else {
        Options::WHOLE
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--quick" => {}
            "--no-shared" => options.with_shared = false,
            "--runs" => {
                options.runs = arguments
                    .next()
                    .and_then(|runs| runs.parse().ok())
                    .filter(|runs| (7..=100).contains(runs))
                    .ok_or_else(|| Failure::new("`--runs` wants a number from 7 to 100."))?;
            }
            other => {
                return Err(Failure::new(format!(
                    "`{other}` is not understood: `cargo xtask bench [--runs N] [--quick] [--no-shared]`."
                )));
            }
        }
    }
    Ok(options)
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
    measured: &Measured,
    series: &[Series],
    biggest: &str,
) -> String {
    let mut text = format!(
        "### Bench, {}{}\n\n{}; medians of {} runs in the browser, {} in Lighthouse, 200 requests a route.\n\n",
        today(),
        if options.is_quick {
            ", quick: too few runs to publish"
        } else {
            ""
        },
        machine(project),
        options.runs,
        options.lighthouse_runs,
    );
    text.push_str(&measured.table());
    text.push_str("\n| file | raw | gzip -9 | brotli -11 |\n|---|---:|---:|---:|\n");
    let mut row = |name: &str, sizes: [u64; 3]| {
        let [raw, gzip, brotli] = sizes.map(|size| Unit::Bytes.shown(size as f64));
        text.push_str(&format!("| {name} | {raw} | {gzip} | {brotli} |\n"));
    };
    let mut all = [0; 3];
    for size in &measured.sizes {
        let sizes = [size.raw, size.gzip, size.brotli];
        let when = if size.is_early {
            ", before the click"
        } else {
            ""
        };
        // What follows a question mark only tells versions apart.
        let path = size.path.split('?').next().unwrap_or_default();
        row(&format!("{path}{when}"), sizes);
        for (sum, size) in all.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row("**all, in bytes**", all);
    text.push_str(
        "\n| beside the gates | median | p10 | p90 | unit | samples |\n|---|---:|---:|---:|---|---:|\n",
    );
    for one in series {
        text.push_str(&one.row());
    }
    text.push_str(&format!(
        "\ntwiggy, top 20 before wasm-opt:\n\n```text\n{biggest}\n```\n"
    ));
    text
}

/// How busy the machine is, where that is known.
fn load_average() -> String {
    fs::read_to_string("/proc/loadavg").map_or_else(
        |_| "unknown".to_owned(),
        |text| text.split(' ').take(3).collect::<Vec<_>>().join(" "),
    )
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
    fn options_have_limits() {
        let parse = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
            parse(&arguments)
                .map(|options| options.runs)
                .map_err(|_| ())
        };
        assert_eq!(parse(&[]), Ok(9));
        assert_eq!(parse(&["--quick"]), Ok(3));
        assert_eq!(parse(&["--runs", "11", "--no-shared"]), Ok(11));
        assert_eq!(parse(&["--runs", "1"]), Err(()));
        assert_eq!(parse(&["--fast"]), Err(()));
    }
}
