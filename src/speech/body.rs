//! A speech cut up, before it is decided what each part is for.

use super::framed::Framed;
use super::nesting::Node;
use super::section::SectionKind;

/// The parts of a speech.
pub struct Body {
    /// What stands around it.
    pub framed: Vec<Framed>,
    /// What is said, in order.
    pub nodes: Vec<Node>,
    /// What each node is for by the rules.
    pub by_rule: Vec<SectionKind>,
}
