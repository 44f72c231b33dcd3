
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('--guarded', '--guarded', [CompletionResultType]::ParameterName, 'Be the screen''s own process')
            [CompletionResult]::new('--from-folder', '--from-folder', [CompletionResultType]::ParameterName, 'Be opened from the table of a folder')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Print a report instead of opening the screen')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is something')
            [CompletionResult]::new('phrases', 'phrases', [CompletionResultType]::ParameterValue, 'Print the wording that several speeches have, a phrase a line')
            [CompletionResult]::new('sections', 'sections', [CompletionResultType]::ParameterValue, 'Print the sections, one a line, and how much of each other speeches have')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Print what is local, a wording a line: names, figures, dates')
            [CompletionResult]::new('matrix', 'matrix', [CompletionResultType]::ParameterValue, 'Print how much of each speech stands in each other one, a speech a line')
            [CompletionResult]::new('mark', 'mark', [CompletionResultType]::ParameterValue, 'Write marks and comments into a copy of a draft''s own Word document, whose layout stays as it is')
            [CompletionResult]::new('overview', 'overview', [CompletionResultType]::ParameterValue, 'Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the same things')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has')
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
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('--excel', '--excel', [CompletionResultType]::ParameterName, 'Write CSV that Excel opens as it is meant: its encoding marked, no text taken for a formula')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;phrases' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;sections' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;local' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;matrix' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;mark' {
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'The speeches that the draft may have been made from; folders with -r')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The Word document to write')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The Word document to write')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('--spread', '--spread', [CompletionResultType]::ParameterName, 'In how many speeches wording has to stand to count as shared: 2 or more')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'The number of the speech that gives the rows their order')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
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
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'List only text of this class, and the sections that have some; shares stay those of whole speeches')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'List only sections with this in their name, all that belongs under them and what they are linked with')
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Links of a lower score, from 0 to 1, do not count')
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many entries each list of a report has at most; in the text report 30 by default')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours of the screen')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the screen and of the text report')
            [CompletionResult]::new('--columns', '--columns', [CompletionResultType]::ParameterName, 'How many speeches stand side by side at most, from 2 to 9')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'How the screen is laid out at first; `v` goes from one to the other')
            [CompletionResult]::new('--mouse', '--mouse', [CompletionResultType]::ParameterName, 'What the mouse does; selecting text stays with the terminal')
            [CompletionResult]::new('--ambiguous-width', '--ambiguous-width', [CompletionResultType]::ParameterName, 'How many columns the terminal gives to characters like “ and —')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file, instead of refrain/config.toml in the folder for configuration')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--recursive', '--recursive', [CompletionResultType]::ParameterName, 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out')
            [CompletionResult]::new('--count-notices', '--count-notices', [CompletionResultType]::ParameterName, 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Neither read nor keep what is known of the speeches of a folder in the cache')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'refrain;help' {
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Print a report instead of opening the screen')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is something')
            [CompletionResult]::new('phrases', 'phrases', [CompletionResultType]::ParameterValue, 'Print the wording that several speeches have, a phrase a line')
            [CompletionResult]::new('sections', 'sections', [CompletionResultType]::ParameterValue, 'Print the sections, one a line, and how much of each other speeches have')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Print what is local, a wording a line: names, figures, dates')
            [CompletionResult]::new('matrix', 'matrix', [CompletionResultType]::ParameterValue, 'Print how much of each speech stands in each other one, a speech a line')
            [CompletionResult]::new('mark', 'mark', [CompletionResultType]::ParameterValue, 'Write marks and comments into a copy of a draft''s own Word document, whose layout stays as it is')
            [CompletionResult]::new('overview', 'overview', [CompletionResultType]::ParameterValue, 'Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the same things')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has')
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
        'refrain;help;phrases' {
            break
        }
        'refrain;help;sections' {
            break
        }
        'refrain;help;local' {
            break
        }
        'refrain;help;matrix' {
            break
        }
        'refrain;help;mark' {
            break
        }
        'refrain;help;overview' {
            break
        }
        'refrain;help;sources' {
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
