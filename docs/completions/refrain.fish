# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_refrain_global_optspecs
    string join \n m/minimum= s/spread= b/base= against= only= section= min-score= top= source= reference= r/recursive count-notices theme= lang= columns= layout= mouse= characters-per-minute= words-per-minute= watch ambiguous-width= encoding= field= meta= name-pattern= no-cache config= guarded from-folder h/help V/version
end

function __fish_refrain_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_refrain_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_refrain_using_subcommand
    set -l cmd (__fish_refrain_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c refrain -n "__fish_refrain_needs_command" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_needs_command" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_needs_command" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_needs_command" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_needs_command" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_needs_command" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_needs_command" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_needs_command" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_needs_command" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_needs_command" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_needs_command" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_needs_command" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_needs_command" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_needs_command" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_needs_command" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_needs_command" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_needs_command" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_needs_command" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_needs_command" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_needs_command" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_needs_command" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_needs_command" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_needs_command" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_needs_command" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_needs_command" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_needs_command" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_needs_command" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_needs_command" -l guarded -d 'Be the screen\'s own process'
complete -c refrain -n "__fish_refrain_needs_command" -l from-folder -d 'Be opened from the table of a folder'
complete -c refrain -n "__fish_refrain_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_needs_command" -s V -l version -d 'Print version'
complete -c refrain -n "__fish_refrain_needs_command" -a "report" -d 'Print a report instead of opening the screen'
complete -c refrain -n "__fish_refrain_needs_command" -a "check" -d 'Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is something'
complete -c refrain -n "__fish_refrain_needs_command" -a "phrases" -d 'Print the wording that several speeches have, a phrase a line'
complete -c refrain -n "__fish_refrain_needs_command" -a "sections" -d 'Print the sections, one a line, and how much of each other speeches have'
complete -c refrain -n "__fish_refrain_needs_command" -a "local" -d 'Print what is local, a wording a line: names, figures, dates'
complete -c refrain -n "__fish_refrain_needs_command" -a "matrix" -d 'Print how much of each speech stands in each other one, a speech a line'
complete -c refrain -n "__fish_refrain_needs_command" -a "mark" -d 'Write marks and comments into a copy of a draft\'s own Word document, whose layout stays as it is'
complete -c refrain -n "__fish_refrain_needs_command" -a "overview" -d 'Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the same things'
complete -c refrain -n "__fish_refrain_needs_command" -a "sources" -d 'Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has'
complete -c refrain -n "__fish_refrain_needs_command" -a "export" -d 'Write the speeches of a folder for passim, which finds passages in common on many machines'
complete -c refrain -n "__fish_refrain_needs_command" -a "clusters" -d 'List the clusters of passages that passim has found, or open the documents of one side by side'
complete -c refrain -n "__fish_refrain_needs_command" -a "learn" -d 'Learn a reference model from folders of speeches'
complete -c refrain -n "__fish_refrain_needs_command" -a "cache" -d 'Empty the cache of what is known of speeches'
complete -c refrain -n "__fish_refrain_needs_command" -a "config" -d 'Print the settings and keys in force and where each comes from, as a configuration file'
complete -c refrain -n "__fish_refrain_needs_command" -a "schema" -d 'Print the JSON Schema of the JSON report, of the overview or of the sources as JSON'
complete -c refrain -n "__fish_refrain_needs_command" -a "generate" -d 'Print the manual page or the completions of a shell'
complete -c refrain -n "__fish_refrain_needs_command" -a "read-document" -d 'Read a document for another process of this program'
complete -c refrain -n "__fish_refrain_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c refrain -n "__fish_refrain_using_subcommand report" -s f -l format -d 'What to write' -r -f -a "text\t'Text to read'
html\t'One page for a browser, to hand on'
json\t'Everything, to compute with'
docx\t'A Word document, the sections side by side'
xlsx\t'A workbook for a spreadsheet program'
csv\t'Tables in a folder, one a file, for spreadsheets and statistics'
jsonl\t'The same tables, a JSON object on each line'"
complete -c refrain -n "__fish_refrain_using_subcommand report" -s o -l output -d 'Write to this file instead of the standard output; tables are written into this folder' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand report" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand report" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand report" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand report" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand report" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand report" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand report" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand report" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand report" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand report" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand report" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand report" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand report" -l excel -d 'Write CSV that Excel opens as it is meant: its encoding marked, no text taken for a formula'
complete -c refrain -n "__fish_refrain_using_subcommand report" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand report" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand report" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand report" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand check" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand check" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand check" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand check" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand check" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand check" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand check" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand check" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand check" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand check" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand check" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand check" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand check" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand check" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand check" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand check" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand phrases" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand sections" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sections" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand sections" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand sections" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand local" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand local" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand local" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand local" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand local" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand local" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand local" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand local" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand local" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand local" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand local" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand local" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand local" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand local" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand local" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand local" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand local" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand matrix" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l against -d 'The speeches that the draft may have been made from; folders with -r' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand mark" -s o -l output -d 'The Word document to write' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand mark" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand mark" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand mark" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand mark" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand overview" -s f -l format -d 'What to write: text to read, or JSON to compute with' -r -f -a "text\t'Text to read'
json\t'Everything, to compute with'"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l sort -d 'By what the speeches are sorted: coverage, length, date, title, path, or a column of what is known of them (--meta, --name-pattern); the other way with - before it' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l group -d 'List the speeches in groups of those that have the same in this column: a column of what is known of them, date (by year) or path (by folder)' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand overview" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand overview" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand overview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand sources" -s f -l format -d 'What to write: text to read, or JSON to compute with' -r -f -a "text\t'Text to read'
json\t'Everything, to compute with'"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand sources" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand sources" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand sources" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand export" -l passim -d 'Write documents for passim: the speeches of these folders, of all folders in them and of files that hold many, up to 100,000' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -s o -l output -d 'The file to write, a document on each line' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand export" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand export" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand export" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand export" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand export" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand export" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand export" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand export" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand export" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand export" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand export" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l open -d 'Open the documents of this cluster side by side, where its passages begin; without a terminal list only this one' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l from -d 'The folder from which the speeches were exported, if it is not the current one' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand learn" -s o -l output -d 'The model file to write' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand learn" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand learn" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand learn" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand learn" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand cache" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand cache" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand cache" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand cache" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand config" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand config" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand config" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand config" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand config" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand config" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand config" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand config" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand config" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand config" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand config" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand config" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand config" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand config" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand config" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand config" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand schema" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand schema" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand schema" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand generate" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand generate" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand generate" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -s m -l minimum -d 'From how many characters on shared wording counts (two thirds as many words where words are spaced): from 4 to 40, 6 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -s s -l spread -d 'In how many speeches wording has to stand to count as shared: 2 or more' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -s b -l base -d 'The number of the speech that gives the rows their order' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l against -d 'Hold the speeches against this one only: what others have in common with each other does not count. It is the base, too, unless --base says otherwise' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l only -d 'List only text of this class, and the sections that have some; shares stay those of whole speeches' -r -f -a "shared\t''
near\t''
stock\t''
source\t''
local\t''
own\t''"
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l section -d 'List only sections with this in their name, all that belongs under them and what they are linked with' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l min-score -d 'Links of a lower score, from 0 to 1, do not count' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l top -d 'How many entries each list of a report has at most; in the text report 30 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l source -d 'A text that the speeches were written from: a template, a superior\'s document, last year\'s order. What stands in it does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l reference -d 'A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the program for its language; `none` leaves out those of the program. May be given several times' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l theme -d 'The colours of the screen' -r -f -a "auto\t'Dark or light, as the terminal is'
dark\t''
light\t''
high-contrast\t'White on black'
high-contrast-light\t'Black on white'
deuteranopia\t'Blue and orange, for eyes without green receptors'
deuteranopia-light\t''
mono\t'No colour: weight, underline and marks'"
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l lang -d 'The language of the screen and of the text report' -r -f -a "auto\t'As LC_ALL, LC_MESSAGES or LANG say'
en\t'English'
zh\t'Chinese'"
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l columns -d 'How many speeches stand side by side at most, from 2 to 9' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l layout -d 'How the screen is laid out at first; `v` goes from one to the other' -r -f -a "rows\t'Sections that answer each other side by side'
columns\t'Each speech in its own order'"
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l mouse -d 'What the mouse does; selecting text stays with the terminal, for `full` with Shift' -r -f -a "off\t'Nothing at all'
scroll\t'The wheel scrolls'
full\t'Clicks count too; with Shift the mouse selects text'"
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l characters-per-minute -d 'How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000, 200 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l words-per-minute -d 'How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l ambiguous-width -d 'How many columns the terminal gives to characters like “ and —' -r -f -a "auto\t'As the terminal answers when it is asked'
1\t''
2\t''"
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l encoding -d 'The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5, shift_jis, euc-kr, utf-16le, windows-1252, hz' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l field -d 'How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names: text=NAME, title=NAME, date=NAME or path=NAME. May be given several times' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l meta -d 'A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the current one, and any others; `title` and `date` count in place of what the speech says' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l name-pattern -d 'What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern with / takes folders in' -r
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l config -d 'The configuration file, instead of refrain/config.toml in the folder for configuration' -r -F
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -s r -l recursive -d 'Take folders, too: every speech in them and in the folders inside; hidden ones are left out'
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l count-notices -d 'Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind'
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l watch -d 'Read files again on the screen when they change; `W` starts and ends that'
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -l no-cache -d 'Neither read nor keep what is known of the speeches of a folder in the cache'
complete -c refrain -n "__fish_refrain_using_subcommand read-document" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "report" -d 'Print a report instead of opening the screen'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "check" -d 'Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is something'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "phrases" -d 'Print the wording that several speeches have, a phrase a line'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "sections" -d 'Print the sections, one a line, and how much of each other speeches have'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "local" -d 'Print what is local, a wording a line: names, figures, dates'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "matrix" -d 'Print how much of each speech stands in each other one, a speech a line'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "mark" -d 'Write marks and comments into a copy of a draft\'s own Word document, whose layout stays as it is'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "overview" -d 'Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the same things'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "sources" -d 'Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "export" -d 'Write the speeches of a folder for passim, which finds passages in common on many machines'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "clusters" -d 'List the clusters of passages that passim has found, or open the documents of one side by side'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "learn" -d 'Learn a reference model from folders of speeches'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "cache" -d 'Empty the cache of what is known of speeches'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "config" -d 'Print the settings and keys in force and where each comes from, as a configuration file'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "schema" -d 'Print the JSON Schema of the JSON report, of the overview or of the sources as JSON'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "generate" -d 'Print the manual page or the completions of a shell'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "read-document" -d 'Read a document for another process of this program'
complete -c refrain -n "__fish_refrain_using_subcommand help; and not __fish_seen_subcommand_from report check phrases sections local matrix mark overview sources export clusters learn cache config schema generate read-document help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
