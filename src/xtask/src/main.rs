//! The project's commands: `cargo xtask demo | test | check | build | bench`.
//!
//! Each command looks first what the machine already has, installs what is
//! missing (inside `target/` where possible), says what it is doing, and stops
//! with one sentence when something needs a person. Nothing here is part of
//! the product.

mod bench;
mod demo;
mod http;
mod lint;
mod locales;
mod process;
mod server;
mod setup;
mod shrink;
mod stages;
mod widget;

use std::process::ExitCode;

use crate::process::{Failure, Outcome, Project};

const USAGE: &str = "\
Usage: cargo xtask <command>

  demo  [--port N] [--open]        build the widget, start the help desk with a demo marketplace
  test  [STAGE…] [-- ARGS…]        prove that everything works; ARGS go to Playwright
  check                            the quick inner loop: format, clippy, native tests, lints, locales
  build                            build the widget into target/dist
  bench [--runs N] [--quick] [--no-shared]
                                   measure the widget on a page, and the server; prints Markdown
  bench answers [--dev] [--no-crowd]
                                   measure how well everyday questions find their article, and how
                                   long 200 shoppers at once wait

Stages of `test`, in order: format clippy lints locales native wasm browser";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    let project = Project::locate()?;
    match command.as_str() {
        "demo" => demo::run(&project, rest),
        "test" => stages::test(&project, rest),
        "check" => stages::check(&project, rest),
        "build" => {
            no_arguments(rest)?;
            setup::for_widget(&project)?;
            widget::build(&project)
        }
        "bench" => bench::run(&project, rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(Failure::new(format!(
            "There is no command `{other}`.\n\n{USAGE}"
        ))),
    }
}

/// Refuses arguments a command does not take.
fn no_arguments(rest: &[String]) -> Outcome {
    match rest.first() {
        None => Ok(()),
        Some(unexpected) => Err(Failure::new(format!(
            "`{unexpected}` is not understood here.\n\n{USAGE}"
        ))),
    }
}
