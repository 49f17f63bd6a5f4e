//! Everything wired together: `Node::start`, the command line, the configuration, the demonstration. No rule of
//! the product lives here.

pub mod cli;
mod clock;
pub mod config;
mod demo;
mod demo_staff;
mod embedded;
mod net;
mod node;

pub use clock::SystemClock;
pub use embedded::{embedded_content, folder_content};
pub use net::Net;
pub use node::{Node, OPS_ROUTES, PartEnded, Running, StartError};

/// Makes a root key file, mode 0600. Errors: it is there already, or cannot be written.
pub fn node_root_key(file: &std::path::Path, rng: &mut impl rand::CryptoRng) -> anyhow::Result<()> {
    Ok(node::make_root_key(file, rng)?)
}
