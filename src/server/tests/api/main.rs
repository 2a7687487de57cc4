//! The service from outside: requests in, replies out, through the real router.
#![expect(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "helpers of tests are tests: short, and allowed to fail loudly"
)]

mod answers;
mod articles;
mod cases;
mod desk;
mod engine;
mod errors;
mod identity;
mod orders;
mod pages;
mod payloads;
mod plain;
mod process;
