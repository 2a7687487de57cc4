//! The service from outside: requests in, replies out, through the real router.

mod answers;
mod cases;
mod desk;
mod errors;
mod identity;
mod orders;
mod pages;
mod process;
