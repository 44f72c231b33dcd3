//! What is in an archive of texts: a workbook, a Word document.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// The members of an archive of texts: their names and contents.
pub fn parts(archive: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The content of one of these members.
pub fn part<'a>(parts: &'a [(String, String)], name: &str) -> &'a str {
    &parts.iter().find(|(other, _)| other == name).unwrap_or_else(|| panic!("no {name}")).1
}
