//! What is said where the program itself cannot go on: its arguments, its configuration, its output. Their enums belong
//! to higher layers, which match on them.

/// What is said of errors that end the program, and of what it leaves out.
#[derive(Debug)]
pub struct ProgramStrings {
    // The arguments.
    /// The name of a subcommand stands after files.
    pub subcommand_after_files: &'static str,
    /// A word names no file and looks like a subcommand: the word, and the subcommand.
    pub mistyped: fn(&str, &str) -> String,
    /// `learn` was given options for comparing.
    pub learn_takes_no_options: &'static str,
    /// The standard input is given twice, by the name that stands for it.
    pub input_twice: fn(&str) -> String,
    /// Too many speeches: how many, and how many are compared at most.
    pub too_many_speeches: fn(usize, usize) -> String,
    /// The file that was to be checked is left out.
    pub no_draft: &'static str,
    /// No speech has the number of the base: the number, and how many speeches there are.
    pub no_such_base: fn(usize, usize) -> String,
    /// No speech has the number or file that the others are to be held against: what was typed, and how many speeches
    /// there are.
    pub no_such_speech: fn(&str, usize) -> String,
    /// The spread is larger than the number of speeches: both.
    pub spread_too_large: fn(usize, usize) -> String,

    // The configuration.
    /// The file cannot be read, and why.
    pub configuration_unreadable: fn(&str, &str) -> String,
    /// A value that is not allowed, and what is.
    pub invalid_value: fn(&str, &str) -> String,
    /// The names that are allowed.
    pub expected_name: fn(&str) -> String,
    /// The least number that is allowed.
    pub expected_at_least: fn(usize) -> String,
    /// The least and the largest number that are allowed.
    pub expected_from_to: fn(usize, usize) -> String,
    /// A number from 0 to 1 is allowed.
    pub expected_score: &'static str,
    /// A string or a list of strings is allowed.
    pub expected_text: &'static str,
    /// How the value has to be written.
    pub written_as: fn(&str) -> String,
    /// No command has this name.
    pub unknown_command: fn(&str) -> String,
    /// No key has this name.
    pub unknown_key: fn(&str) -> String,
    /// The command is given by the number of a speech, which the key is not.
    pub no_digit: fn(&str, &str) -> String,
    /// The command works where every character is text.
    pub types_text: fn(&str) -> String,
    /// The key would give both commands.
    pub conflicting_keys: fn(&str, &str, &str) -> String,

    // The output.
    /// Tables are several files, and no folder was named for them.
    pub tables_need_folder: &'static str,
    /// A document or a workbook cannot be shown on the terminal.
    pub archive_needs_file: &'static str,
    /// CSV for Excel was asked for in another format.
    pub excel_is_for_csv: &'static str,
    /// The output is one of the files that were read.
    pub output_was_read: fn(&str) -> String,
    /// The output is where notes on a speech are kept.
    pub output_is_for_notes: fn(&str) -> String,
    /// The output is a file that is no model.
    pub output_is_no_model: fn(&str) -> String,
    /// The output lies in a folder that is read, and is a file that was not exported.
    pub output_is_no_export: fn(&str) -> String,
    /// The output lies in a folder that is read, and would be taken for a speech the next time.
    pub output_would_be_read: fn(&str) -> String,
    /// The folder of the output is not there: the output, and the folder.
    pub no_output_folder: fn(&str, &str) -> String,
    /// A model cannot be written to the standard output.
    pub model_needs_file: &'static str,
    /// A file cannot be written, and why.
    pub unwritable: fn(&str, &str) -> String,
    /// The standard output cannot be written, and why.
    pub standard_output: fn(&str) -> String,
    /// The report cannot be made, and why.
    pub report_failed: fn(&str) -> String,

    // The terminal and the editor.
    /// The terminal cannot show the screen, by its name.
    pub incapable_terminal: fn(&str) -> String,
    /// The terminal failed, and why.
    pub terminal_failed: fn(&str) -> String,
    /// The screen was killed by a signal, or has crashed.
    pub screen_killed: fn(&str) -> String,
    /// The editor cannot be started, and why.
    pub editor_not_started: fn(&str, &str) -> String,
    /// A quotation in the editor's command does not end.
    pub editor_misquoted: fn(&str) -> String,
    /// The editor failed, and how it ended.
    pub editor_ended: fn(&str, &str) -> String,

    /// The reader sits at another machine, where the system's program would not be seen.
    pub no_program_over_ssh: &'static str,
    /// There are no windows, or nothing that opens files in them, by its name.
    pub no_system_program: fn(&str) -> String,
    /// The system's program cannot be started, and why.
    pub system_program_failed: fn(&str) -> String,

    // Learning.
    /// A file is left out because it is in another language.
    pub other_language: fn(&str) -> String,
    /// A file is left out because it has the text of another.
    pub same_text: fn(&str) -> String,
    /// What was learned: the file, its documents, their language, their words, their stock phrases.
    pub learned: fn(&str, usize, &str, u64, usize) -> String,
}
