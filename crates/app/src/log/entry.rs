//! A line of the log, as whoever does something says it (Directive (EU) 2016/680, article 25).

use super::object::Object;
use domain::{CompartmentId, Purpose, StaffId, Timestamp};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// One of the staff.
    Staff(StaffId),
    /// The person whose it is, by her code or in her own chat. Never who she is.
    Person,
    /// The node by itself: a job, a timer.
    Node,
    /// An administrator at the machine itself.
    Operator,
    /// Custodians with their words.
    Custodians,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// It came to be here.
    Collection,
    /// It is another now.
    Alteration,
    /// Somebody looked.
    Consultation,
    /// It went to somebody else.
    Disclosure,
    /// Two things were put together: a link, a query, a hit.
    Combination,
    /// It is gone.
    Erasure,
}

const OPERATIONS: [(Operation, &str); 6] = [
    (Operation::Collection, "collection"),
    (Operation::Alteration, "alteration"),
    (Operation::Consultation, "consultation"),
    (Operation::Disclosure, "disclosure"),
    (Operation::Combination, "combination"),
    (Operation::Erasure, "erasure"),
];

impl Operation {
    /// The code as kept.
    pub fn code(self) -> &'static str {
        OPERATIONS.iter().find(|(operation, _)| *operation == self).map_or("", |(_, code)| code)
    }

    /// From a kept code.
    pub fn from_code(code: &str) -> Option<Self> {
        OPERATIONS.iter().find(|(_, known)| *known == code).map(|(operation, _)| *operation)
    }
}

/// To whom something was disclosed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// Those of a desk.
    Desk(CompartmentId),
    /// One of the staff.
    Staff(StaffId),
    /// The person herself.
    Person,
    /// Another organisation's node, by its name.
    Partner(String),
}

/// A line to be written. Its words are sealed; nothing else in it is anybody's words.
pub struct Entry<'a> {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// On whose behalf, where it is another.
    pub on_behalf: Option<Actor>,
    /// What was done.
    pub operation: Operation,
    /// Why, by a code.
    pub purpose: Purpose,
    /// With what.
    pub object: Object,
    /// Which parts of it, by the program's own names.
    pub fields: Vec<&'static str>,
    /// To whom.
    pub recipients: Vec<Recipient>,
    /// Why, in words; kept only where there is an audit compartment to seal it to.
    pub reason: Option<&'a str>,
    /// From where, as a shelter or an office names itself; kept as the reason is.
    pub place: Option<&'a str>,
    /// What ties together the lines of one request.
    pub request: Option<[u8; 16]>,
}

impl Entry<'_> {
    /// A line with nothing but what each has.
    pub fn new(at: Timestamp, actor: Actor, operation: Operation, purpose: Purpose, object: Object) -> Self {
        Self {
            at,
            actor,
            on_behalf: None,
            operation,
            purpose,
            object,
            fields: Vec::new(),
            recipients: Vec::new(),
            reason: None,
            place: None,
            request: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_read_as_written() {
        for (operation, code) in OPERATIONS {
            assert_eq!((operation.code(), Operation::from_code(code)), (code, Some(operation)));
        }
        assert_eq!(Operation::from_code("look"), None);
    }
}
