//! Who works here, from setup to the last key: on both engines, against a real store and a real folder beside the root
//! key.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod alarms;
mod alone;
mod broken_row;
mod code_sets;
mod devices;
mod going_through;
mod house;
mod link_key;
mod lost_root;
mod meanwhile;
mod new_custodians;
mod own_password;
mod rebuild;
mod recovery;
mod rotation;
mod sign_in;
mod staff;
mod tampered;
mod watched;
