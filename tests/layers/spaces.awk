# SPDX-License-Identifier: GPL-3.0-or-later
# Reads sources and forms; prints what is said on screen with a plain space where French has one that never breaks:
# before ; : ! ? » and after «. Where a line may end there, the sign begins the next one.

function tell(file, line, words)
{
    # A letter of people's own, {…} in it, gets its spaces when it is written.
    if (words !~ /\{/ && words ~ /( [;:!?]([ .,)%\\]|$))|( »)|(« )/) {
        print file ":" line ": a plain space beside a sign: " words
    }
}

# The literals of each tr() and translate() in a source, put together as the compiler does.
function read_source(file, text, line, found, words, call)
{
    line = 1
    while (match(text, /[^A-Za-z0-9_](tr|translate)\(/)) {
        found = substr(text, 1, RSTART + RLENGTH - 1)
        text = substr(text, RSTART + RLENGTH)
        line += gsub(/\n/, "\n", found)
        words = ""
        while (match(text, /^[ \n,]*"([^"\\]|\\.)*"/)) {
            call = substr(text, 1, RLENGTH)
            text = substr(text, RLENGTH + 1)
            sub(/^[ \n,]*"/, "", call)
            words = words substr(call, 1, length(call) - 1)
        }
        tell(file, line, words)
    }
}

function finish()
{
    # Words of the sheet are on paper by now: a sheet printed again is the one that was.
    if (current ~ /\.(cpp|h)$/ && current != "app/attendance/sheetwords.cpp") {
        read_source(current, source)
    }
    source = ""
}

FNR == 1 { finish(); current = FILENAME }
FILENAME ~ /\.ui$/ {
    rest = $0
    while (match(rest, /<string[^>]*>[^<]*/)) {
        words = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + RLENGTH)
        sub(/^<string[^>]*>/, "", words)
        tell(FILENAME, FNR, words)
    }
    next
}
{
    sub(/^[ \t]*\/\/.*/, "")
    source = source $0 "\n"
}
END { finish() }
