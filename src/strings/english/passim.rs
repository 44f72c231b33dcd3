//! What goes to passim and comes back from it, in English.

use super::plural;
use crate::passim::LineProblem;
use crate::strings::passim::PassimStrings;

pub(super) const PASSIM: PassimStrings = PassimStrings {
    written: |path, speeches, characters| {
        format!("{path}: {}, {characters} characters", plural(speeches, "speech", "speeches"))
    },
    run_then: |passim, clusters| {
        format!("Find the passages with passim, and read its clusters:\n  {passim}\n  {clusters}")
    },
    more_warnings: |more| format!("and {more} more warnings"),
    dropped: |recurring, documents| {
        format!(
            "Passim does not match everything:\n  \
             n-grams that recur inside of one document, such as what a speech says again and again (here {recurring} \
             of all n-grams)\n  \
             n-grams of more than {documents} documents; -u NUMBER moves that\n  \
             figures, and documents of one series (here a text in two formats)"
        )
    },

    clusters: |clusters, passages, documents| {
        format!(
            "{} of {} in {}",
            plural(clusters, "cluster", "clusters"),
            plural(passages, "passage", "passages"),
            plural(documents, "document", "documents")
        )
    },
    cluster: |id, documents, size| match size {
        Some(size) => format!("cluster {id}: {documents} of {}", plural(size, "document", "documents")),
        None => format!("cluster {id}: {}", plural(documents, "document", "documents")),
    },
    boiler: |share| format!("{share} of its links inside of a series"),
    more: |more| format!("and {more} more; --top NUMBER lists more"),
    how_to_open: "--open CLUSTER opens the documents of a cluster side by side",
    cut: "there are more passages than are read; give the files of passim one by one",
    bad_line: |path, number, problem| {
        let why = match problem {
            LineProblem::TooLong { limit } => format!("longer than {limit} bytes"),
            LineProblem::NotText => "not in UTF-8".to_owned(),
            LineProblem::NotPassage(why) => format!("no passage of passim: {why}"),
            LineProblem::Reversed { begin, end } => {
                format!("the passage begins at {begin} and ends at {end}")
            }
        };
        format!("skipped: {path}, line {number}: {why}")
    },
    more_bad_lines: |more| format!("and {more} more lines that are skipped"),
    no_clusters: |path| {
        format!("{path}: no passage of passim in it; give the out.json of passim, a file or a folder")
    },
    no_such_cluster: |id| format!("there is no cluster {id}; without --open all clusters are listed"),
    unreadable: |path, why| format!("{path}: cannot be read ({why})"),
    moved: |passages| {
        let (passages, stand) = match passages {
            1 => ("1 passage".to_owned(), "stands"),
            _ => (format!("{passages} passages"), "stand"),
        };
        format!("{passages} no longer {stand} where passim has found them: export and run passim again")
    },
    opened_in_part: |opened, all| format!("only {opened} of {all} documents of the cluster are open"),
};
