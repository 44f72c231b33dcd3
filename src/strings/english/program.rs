//! What is said in English where the program itself cannot go on.

use crate::strings::program::ProgramStrings;

pub(super) const PROGRAM: ProgramStrings = ProgramStrings {
    subcommand_after_files: "the name of a subcommand comes before all files: refrain report FILE...",
    mistyped: |typed, meant| format!("there is no file {typed}; did you mean `refrain {meant}`?"),
    learn_takes_no_options: "`refrain learn` takes none of the options for comparing",
    input_twice: |name| format!("{name} is given twice; the standard input can be read only once"),
    too_many_speeches: |count, most| {
        format!("{count} speeches are too many to compare at once; give {most} or fewer")
    },
    no_draft: "the file to check, which is the last, was left out: it has the text of another file",
    no_such_base: |number, count| {
        format!("there is no speech {number} to be the base: give a number from 1 to {count}")
    },
    no_such_speech: |typed, count| {
        format!(
            "there is no speech {typed} to hold the others against: give a number from 1 to {count}, or one of the files"
        )
    },
    spread_too_large: |spread, count| {
        let possible = if count == 2 { "of 2".to_owned() } else { format!("from 2 to {count}") };
        format!("no wording can stand in {spread} of {count} speeches: give a spread {possible}")
    },

    configuration_unreadable: |path, why| format!("{path}: the configuration cannot be read: {why}"),
    invalid_value: |value, expected| format!("invalid value {value}: {expected}"),
    expected_name: |names| format!("expected one of {names}"),
    expected_at_least: |least| format!("expected a whole number, {least} or more"),
    expected_from_to: |least, most| format!("expected a whole number from {least} to {most}"),
    expected_score: "expected a number from 0 to 1",
    expected_text: "expected text in quotes, or a list of it: [\"one\", \"two\"]",
    written_as: |value| format!("write it as {value}"),
    unknown_command: |name| format!("there is no command {name}; `refrain config` lists them all"),
    unknown_key: |name| {
        format!(
            "there is no key {name:?}; keys are written j, J, +, Ctrl-d, Space, Enter, Esc, Tab, Shift-Tab, \
            Backspace, Delete, Up, Down, Left, Right, PgUp, PgDn, Home, End"
        )
    },
    no_digit: |command, key| format!("{command} accepts only the digits 1 to 9, not {key}"),
    types_text: |command| {
        format!("{command} works in text fields, so one of its keys must not type a character")
    },
    conflicting_keys: |key, first, second| {
        format!("the key {key} would give both {first} and {second}: bind one of them to another key")
    },

    tables_need_folder: "tables are written into a folder; name one with `-o FOLDER`",
    archive_needs_file: "a document or workbook cannot be shown here; name a file with `-o FILE`",
    excel_is_for_csv: "`--excel` is for CSV; add `--format csv`",
    output_was_read: |path| {
        format!("{path}: is one of the files that were read and would be lost; name another output")
    },
    output_is_for_notes: |path| format!("{path}: is where notes on a speech are kept; name another output"),
    output_is_no_model: |path| format!("{path}: is no model and would be lost; name another output"),
    output_is_no_export: |path| {
        format!(
            "{path}: is no export for passim and would be lost; name another output, or one in another folder"
        )
    },
    output_would_be_read: |path| {
        format!(
            "{path}: lies in a folder that is read, and would be taken for a speech the next time; let its name end in \
             .jsonl, or name another folder"
        )
    },
    no_output_folder: |path, folder| {
        format!(
            "{path}: cannot be written, there is no folder {folder}; make it first, or name another output"
        )
    },
    model_needs_file: "a model is written into a file; name one with `-o FILE`",
    unwritable: |path, why| format!("{path}: cannot be written ({why})"),
    standard_output: |why| format!("the standard output cannot be written ({why})"),
    report_failed: |why| format!("the report cannot be made ({why})"),

    incapable_terminal: |name| {
        format!("this terminal (TERM={name}) cannot show the screen; use `refrain report FILE...` instead")
    },
    screen_killed: |signal| {
        format!(
            "the screen was ended by {signal}; the terminal is as it was, and manual links are kept; if there was too \
             little memory, compare fewer speeches"
        )
    },
    terminal_failed: |why| format!("the terminal failed: {why}; `refrain report FILE...` works without one"),
    editor_not_started: |editor, why| {
        format!("{editor} cannot be started ({why}); set VISUAL or EDITOR to your editor")
    },
    editor_misquoted: |editor| {
        format!("VISUAL or EDITOR is {editor}, with an unterminated quotation; correct it")
    },
    editor_ended: |editor, status| format!("{editor}: {status}"),

    no_program_over_ssh: "this file is no text, and its program would open on the other machine; open it there",
    no_system_program: |opener| {
        format!(
            "this file is no text, and no program can be opened here ({opener} needs windows); open it yourself"
        )
    },
    system_program_failed: |why| format!("the file could not be opened in its program ({why})"),

    other_language: |path| format!("left out: {path}: in another language than most"),
    same_text: |path| format!("left out: {path}: the same text as another file"),
    learned: |path, documents, language, words, phrases| {
        format!("{path}: {documents} documents ({language}), {words} running words, {phrases} stock phrases")
    },
};
