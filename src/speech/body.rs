//! The speeches of a file cut up, before it is decided what each part is for.

use super::framed::Framed;
use super::nesting::Node;
use super::section::SectionKind;

/// The parts of a file: nearly always of one speech.
pub struct Body {
    /// What stands around the speeches.
    pub framed: Vec<Framed>,
    /// What is said in each of them.
    pub speeches: Vec<Spoken>,
}

/// What is said in a speech.
pub struct Spoken {
    /// Its parts in order.
    pub nodes: Vec<Node>,
    /// What each of them is for by the rules.
    pub by_rule: Vec<SectionKind>,
}

impl Body {
    /// The nodes of all speeches, each under the one of its own speech that it stands under.
    pub fn nodes(self) -> Vec<Node> {
        let mut out: Vec<Node> = Vec::new();
        for Spoken { nodes, .. } in self.speeches {
            let before = out.len();
            out.extend(
                nodes
                    .into_iter()
                    .map(|node| Node { parent: node.parent.map(|parent| parent + before), ..node }),
            );
        }
        out
    }
}
