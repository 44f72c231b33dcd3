
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'refrain' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'refrain'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'refrain' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('--guarded', '--guarded', [CompletionResultType]::ParameterName, 'Be the screen''s own process')
            [CompletionResult]::new('--from-folder', '--from-folder', [CompletionResultType]::ParameterName, 'Be opened from the table of a folder')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Print a report instead of opening the screen')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is something')
            [CompletionResult]::new('overview', 'overview', [CompletionResultType]::ParameterValue, 'Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the same things')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the speeches of a folder for passim, which finds passages in common on many machines')
            [CompletionResult]::new('clusters', 'clusters', [CompletionResultType]::ParameterValue, 'List the clusters of passages that passim has found, or open the documents of one side by side')
            [CompletionResult]::new('learn', 'learn', [CompletionResultType]::ParameterValue, 'Learn a reference model from folders of speeches')
            [CompletionResult]::new('cache', 'cache', [CompletionResultType]::ParameterValue, 'Empty the cache of what is known of speeches')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Print the settings and keys in force and where each comes from, as a configuration file')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON report, of the overview or of the sources as JSON')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the manual page or the completions of a shell')
            [CompletionResult]::new('read-document', 'read-document', [CompletionResultType]::ParameterValue, 'Read a document for another process of this program')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'refrain;report' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'What to write')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of the standard output; tables are written into this folder')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of the standard output; tables are written into this folder')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of the text and the HTML report has at most; 30 by default for more than nine speeches')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Leave links of a lower score, from 0 to 1, out of the text and the HTML report')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('--excel', '--excel', [CompletionResultType]::ParameterName, 'Write CSV that Excel opens as it is meant: its encoding marked, no text taken for a formula')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;check' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;overview' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'What to write: text to read, or JSON to compute with')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write: text to read, or JSON to compute with')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;sources' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'What to write: text to read, or JSON to compute with')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write: text to read, or JSON to compute with')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;export' {
            [CompletionResult]::new('--passim', '--passim', [CompletionResultType]::ParameterName, 'Write documents for passim: the speeches of these folders and of all folders in them, up to 100,000 files')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write, a document on each line')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write, a document on each line')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;clusters' {
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Open the documents of this cluster side by side, where its passages begin; without a terminal list only this one')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The folder from which the speeches were exported, if it is not the current one')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many clusters, and passages of each, are listed at most; 30 by default')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;learn' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The model file to write')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The model file to write')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;cache' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;config' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;schema' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;generate' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;read-document' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal, for `full` with Shift')
            [CompletionResult]::new('--characters-per-minute', '--characters-per-minute', [CompletionResultType]::ParameterName, 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default')
            [CompletionResult]::new('--words-per-minute', '--words-per-minute', [CompletionResultType]::ParameterName, 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Read files again on the screen when they change; `W` starts and ends that')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;help' {
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Print a report instead of opening the screen')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is something')
            [CompletionResult]::new('overview', 'overview', [CompletionResultType]::ParameterValue, 'Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the same things')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the speeches of a folder for passim, which finds passages in common on many machines')
            [CompletionResult]::new('clusters', 'clusters', [CompletionResultType]::ParameterValue, 'List the clusters of passages that passim has found, or open the documents of one side by side')
            [CompletionResult]::new('learn', 'learn', [CompletionResultType]::ParameterValue, 'Learn a reference model from folders of speeches')
            [CompletionResult]::new('cache', 'cache', [CompletionResultType]::ParameterValue, 'Empty the cache of what is known of speeches')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Print the settings and keys in force and where each comes from, as a configuration file')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON report, of the overview or of the sources as JSON')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print the manual page or the completions of a shell')
            [CompletionResult]::new('read-document', 'read-document', [CompletionResultType]::ParameterValue, 'Read a document for another process of this program')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'refrain;help;report' {
            break
        }
        'refrain;help;check' {
            break
        }
        'refrain;help;overview' {
            break
        }
        'refrain;help;sources' {
            break
        }
        'refrain;help;export' {
            break
        }
        'refrain;help;clusters' {
            break
        }
        'refrain;help;learn' {
            break
        }
        'refrain;help;cache' {
            break
        }
        'refrain;help;config' {
            break
        }
        'refrain;help;schema' {
            break
        }
        'refrain;help;generate' {
            break
        }
        'refrain;help;read-document' {
            break
        }
        'refrain;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
