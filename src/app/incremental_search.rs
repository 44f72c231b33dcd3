//! Incremental search: the next hit is shown while the reader types.

use super::direction::Direction;
use super::state::State;

impl State {
    /// Searches for what has been typed so far and shows the next hit from where the reader was.
    pub(super) fn search_while_typing(&mut self, query: &str) {
        if self.screen.position.search_start.is_none() {
            self.screen.position.search_start = self.screen.anchor();
        }
        self.session.search_for(query, &self.screen.model.comparison);
        self.return_to_search_start();
        // That there is none is told beside what is typed.
        let _ = self.screen.step_item(self.session.search.as_ref(), Direction::Forward);
    }

    /// Goes on with the search that was typed; the reader can go back to where they were.
    pub(super) fn accept_search(&mut self) {
        match self.screen.position.search_start.take() {
            Some(start) if self.screen.position.item.is_some() => self.screen.position.note(start),
            _ => {
                let told = self.screen.step_item(self.session.search.as_ref(), Direction::Forward);
                self.session.tell(told);
            }
        }
    }

    /// Goes back to where the reader was, and searches for nothing.
    pub(super) fn give_up_search(&mut self) {
        self.return_to_search_start();
        self.session.search = None;
        self.screen.position.search_start = None;
    }

    fn return_to_search_start(&mut self) {
        if let Some(start) = self.screen.position.search_start {
            self.screen.position.item = None;
            self.screen.return_to(start);
        }
    }
}
