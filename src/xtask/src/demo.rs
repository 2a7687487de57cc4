//! `cargo xtask demo`: from a clone to a page that answers, in one command.

use crate::{
    process::{Failure, Outcome, Project, end_children_on_interrupt, spawn},
    server::{self, Profile},
    setup, widget,
};

const PORT: u16 = 8080;

struct Options {
    port: u16,
    open: bool,
}

/// Sets up, builds, starts and stays until Ctrl-C.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Outcome {
    let options = parse(arguments)?;
    server::expect_free(options.port)?;
    end_children_on_interrupt(0)?;
    setup::for_widget(project)?;
    widget::build(project)?;
    let program = server::build(project, Profile::Dev)?;
    // Building takes minutes; the port may have gone meanwhile.
    server::expect_free(options.port)?;
    let mut help_desk = server::start(project, &program, options.port, &[])?;
    println!(
        "\nThe demo marketplace is ready: {}\n\
         Log in there as one of the people it lists.\n\
         An edited file under locales/ shows on reload. Ctrl-C stops.\n",
        help_desk.url()
    );
    if options.open {
        open(project, &help_desk.url());
    }
    let status = help_desk.process.wait()?;
    Err(Failure::new(format!("The help desk stopped ({status}).")))
}

fn parse(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options {
        port: PORT,
        open: false,
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let port = match argument.as_str() {
            "--open" => {
                options.open = true;
                continue;
            }
            "--port" => arguments.next().map(String::as_str),
            other => Some(other.strip_prefix("--port=").ok_or_else(|| {
                Failure::new(format!(
                    "`{other}` is not understood: `cargo xtask demo [--port N] [--open]`."
                ))
            })?),
        };
        options.port = port
            .and_then(|port| port.parse().ok())
            .filter(|port| *port > 0)
            .ok_or_else(|| {
                Failure::new("`--port` wants a number from 1 to 65535, as in `--port 8081`.")
            })?;
    }
    Ok(options)
}

/// Shows the page in the person's browser; not being able to is no failure.
fn open(project: &Project, url: &str) {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let opened = spawn(project.command(opener).arg(url)).and_then(|mut opener| opener.wait());
    if !opened.is_ok_and(|status| status.success()) {
        println!("No browser could be opened from here; open {url} yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(arguments: &[&str]) -> Result<(u16, bool), String> {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        parse(&arguments)
            .map(|options| (options.port, options.open))
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn options_are_read() {
        assert_eq!(check(&[]), Ok((PORT, false)));
        assert_eq!(check(&["--open", "--port", "9000"]), Ok((9000, true)));
        assert_eq!(check(&["--port=81"]), Ok((81, false)));
    }

    #[test]
    fn wrong_options_are_named() {
        for wrong in [
            &["--port"][..],
            &["--port", "0"],
            &["--port", "70000"],
            &["--port=x"],
        ] {
            assert!(check(wrong).unwrap_err().contains("--port 8081"));
        }
        assert!(check(&["--prot"]).unwrap_err().contains("`--prot`"));
    }
}
