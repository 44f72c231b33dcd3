//! The clusters that passim has found, as text.

use super::whole_percent;
use crate::passim::{Cluster, Clusters, Passage};
use crate::strings::Strings;
use crate::text::visible::{one_line, shortened};
use crate::text::width::AmbiguousWidth;

/// How many clusters, and passages of each, are listed by default.
const LISTED: usize = 30;

/// How many columns the beginning of a passage has.
const WIDEST_PASSAGE: usize = 100;

/// The clusters as lines of text: those of most documents first, each with its passages.
pub fn render(clusters: &Clusters, top: Option<usize>, words: &Strings) -> String {
    let says = &words.passim;
    let listed = top.unwrap_or(LISTED);
    let mut lines =
        vec![(says.clusters)(clusters.clusters.len(), clusters.passages(), clusters.documents.len())];
    for cluster in clusters.clusters.iter().take(listed) {
        lines.push(String::new());
        lines.extend(told(cluster, clusters, listed, words));
    }
    lines.push(String::new());
    let more = clusters.clusters.len().saturating_sub(listed);
    if more > 0 {
        lines.push((says.more)(more));
    }
    lines.push(says.how_to_open.to_owned());
    lines.join("\n") + "\n"
}

/// One cluster with all its passages.
pub fn render_one(clusters: &Clusters, cluster: &Cluster, words: &Strings) -> String {
    told(cluster, clusters, usize::MAX, words).join("\n") + "\n"
}

fn told(cluster: &Cluster, clusters: &Clusters, listed: usize, words: &Strings) -> Vec<String> {
    let says = &words.passim;
    let size = cluster.size.filter(|size| *size > cluster.documents);
    let mut heading = (says.cluster)(&one_line(&cluster.id), cluster.documents, size);
    if let Some(boiler) = cluster.boiler.filter(|&boiler| boiler > 0.0) {
        heading = heading + words.list_separator + &(says.boiler)(&whole_percent(boiler));
    }
    let mut lines = vec![heading];
    if let Some(passage) = cluster.longest().filter(|passage| !passage.text.is_empty()) {
        lines.push(format!("   {}", shortened(&passage.text, WIDEST_PASSAGE, AmbiguousWidth::One)));
    }
    let place = |passage: &Passage| {
        let Some(document) = clusters.documents.of(passage.document) else { return String::new() };
        let series = document.series.as_deref().filter(|series| !document.id.starts_with(series));
        let series = series.map(|series| format!(" [{}]", one_line(series))).unwrap_or_default();
        format!("   {}{series}  {}-{}", one_line(&document.id), passage.range.start, passage.range.end)
    };
    lines.extend(cluster.passages.iter().take(listed).map(place));
    let more = cluster.passages.len().saturating_sub(listed);
    if more > 0 {
        lines.push(format!("   {}", (says.more)(more)));
    }
    lines
}
