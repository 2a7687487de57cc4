//! `help-desk demo` shows everything on one machine; `help-desk serve` is the service.
//!
//! Starts, says where it listens, and ends on Ctrl-C or SIGTERM after the requests under way. What
//! cannot work is one sentence on standard error and exit code 1.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::{ListenerExt, TapIo};
use clap::{Parser, Subcommand};
use server::clock::{Clock, SystemClock};
use server::config::Config;
use server::demo::{self, DemoOptions};
use server::{AppState, build_router};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tracing_subscriber::EnvFilter;

/// The help desk behind the help-center widget.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a demo marketplace with people to log in as; nothing to configure.
    Demo {
        /// Port to listen on, on this machine only.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Folder with a folder for each language.
        #[arg(long, default_value = "locales")]
        locales: PathBuf,
        /// Folder of embed.js and the demo pages.
        #[arg(long, default_value = "public")]
        public: PathBuf,
        /// Folder of the built widget.
        #[arg(long, default_value = "target/dist")]
        widget: PathBuf,
        /// File to keep cases in; without it they end with the demo.
        #[arg(long)]
        data: Option<PathBuf>,
        /// Start the demo's clock at this moment, for example 2026-11-20T09:30:00Z.
        #[arg(long)]
        now: Option<jiff::Timestamp>,
    },
    /// Run the service.
    Serve {
        /// The configuration.
        #[arg(long)]
        config: PathBuf,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("warn,server=info,help_desk=info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    log_panics();
    let done = match cli.command {
        Command::Demo {
            port,
            locales,
            public,
            widget,
            data,
            now,
        } => {
            let options = DemoOptions {
                data,
                ..DemoOptions::new(locales, public, widget)
            };
            run_demo(port, options, now).await
        }
        Command::Serve { config } => run_service(&config).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("help-desk: {reason}");
            ExitCode::FAILURE
        }
    }
}

async fn run_demo(
    port: u16,
    options: DemoOptions,
    now: Option<jiff::Timestamp>,
) -> Result<(), String> {
    let clock: Arc<dyn Clock> = match now {
        Some(start) => Arc::new(SystemClock::starting_at(start)),
        None => Arc::new(SystemClock::default()),
    };
    // The port first: who has the demo open already should not wait to hear it.
    let listener = bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)), "--port").await?;
    let state = demo::open(options, clock)
        .await
        .map_err(|error| error.to_string())?;
    serve(listener, state, "demo marketplace").await
}

async fn run_service(path: &std::path::Path) -> Result<(), String> {
    let config = Config::read(path).map_err(|error| error.to_string())?;
    let listener = bind(config.server.bind, "`bind`").await?;
    let state = AppState::open(config, Arc::new(SystemClock::default()))
        .await
        .map_err(|error| error.to_string())?;
    serve(listener, state, "help desk").await
}

async fn bind(address: SocketAddr, option: &str) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| {
        if error.kind() == std::io::ErrorKind::AddrInUse {
            format!(
                "port {} is taken; choose another with {option}",
                address.port()
            )
        } else {
            format!("cannot listen on {address}: {error}")
        }
    })
}

/// How long a request that is under way, or a stream that is still read, may hold the end up.
const PATIENCE: Duration = Duration::from_secs(5);

async fn serve(listener: TcpListener, state: AppState, what: &str) -> Result<(), String> {
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("{what}: http://{address}/");
    state.warm_up();
    let store = state.store().clone();
    let forgetting = tokio::spawn(forget_old(state.clone()));
    let app = build_router(state).into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopping) = oneshot::channel();
    let graceful = axum::serve(at_once(listener), app).with_graceful_shutdown(async {
        asked_to_stop().await;
        _ = stop.send(());
    });
    let out_of_patience = async {
        if stopping.await.is_err() {
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(PATIENCE).await;
    };
    let served = tokio::select! {
        served = graceful.into_future() => served,
        () = out_of_patience => Ok(()),
    };
    forgetting.abort();
    store.close().await;
    served.map_err(|error| error.to_string())
}

/// Connections whose small pieces leave when they are written. Otherwise the first word of an
/// answer waits until the head before it was acknowledged, which readers put off by 40 ms.
fn at_once(
    listener: TcpListener,
) -> TapIo<TcpListener, impl FnMut(&mut TcpStream) + Send + 'static> {
    listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::warn!(%error, "a connection sends its pieces together");
        }
    })
}

/// Once an hour, what is kept for a while only is forgotten.
async fn forget_old(state: AppState) {
    let mut hour = tokio::time::interval(Duration::from_secs(3600));
    hour.tick().await;
    loop {
        hour.tick().await;
        if let Err(error) = state.store().forget_old(state.now()).await {
            tracing::error!(%error, "old entries could not be forgotten");
        }
    }
}

async fn asked_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

/// A panic's message may hold what a shopper sent; its place does not.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panic");
    }));
}

#[cfg(test)]
mod tests {
    use axum::serve::Listener;

    use super::*;

    #[tokio::test]
    async fn a_connection_sends_what_is_written_at_once() {
        let listener = bind((Ipv4Addr::LOCALHOST, 0).into(), "`port`")
            .await
            .unwrap();
        let address = listener.local_addr().unwrap();
        let mut listener = at_once(listener);
        let (_client, (stream, _)) = tokio::join!(TcpStream::connect(address), listener.accept());
        assert!(stream.nodelay().unwrap());
    }
}
