# SPDX-License-Identifier: GPL-3.0-or-later
# Reads Qt's header list ("module name" lines), then sources; prints every include line that breaks a wall.

BEGIN {
    # The subjects of app look one way only: at themselves and at what has a smaller number.
    split("base=1 paper=2 storage=2 journal=3 organiser=3 lists=4 territories=4 programmes=4 people=5 sessions=6 registrations=7 planner=8 attendance=8 exchange=8 " \
        "overview=9 demonstration=9 directory=9 documents=9 inspection=10 workspace=10", pairs, " ")
    for (i in pairs) {
        split(pairs[i], pair, "=")
        rank[pair[1]] = pair[2]
    }
    # What each folder of ui may include besides itself; "app" stands for all its subjects.
    page = "app widgets words history lists status"
    sees["home"] = sees["calendar"] = sees["roster"] = sees["registration"] = sees["people"] = sees["waitinglist"] = page
    sees["print"] = sees["importing"] = sees["commandline"] = sees["planning"] = page
    sees["calendar"] = page " planning" # a date is chosen with the holidays in sight
    sees["programme"] = page " calendar" # speakers are named as those of a meeting are
    sees["documents"] = page " print programme planning" # printed and saved by the same means as sheets
    sees["attendance"] = page " registration" # somebody who turned up is pointed out as known like any newcomer
    sees["widgets"] = "base"
    sees["words"] = "app"
    sees["history"] = sees["lists"] = sees["status"] = "app widgets words"
    everything = page " home planning calendar roster registration attendance people waitinglist print programme documents importing commandline mainwindow main"
    sees["mainwindow"] = sees["main"] = everything
    linked["app"] = "QtCore QtGui QtSql"
}

# "app/base/id.h" and "app/workspace.h" belong to base and workspace, "ui/main.cpp" to main.
function folder(path, parts, count)
{
    count = split(path, parts, "/")
    if (count > 2) {
        return parts[2]
    }
    sub(/\..*$/, "", parts[2])
    return parts[2]
}

function layer(path) { return substr(path, 1, index(path, "/") - 1) }

function has(list, word) { return index(" " list " ", " " word " ") > 0 }

function complain(text) { print FILENAME ":" FNR ": " text }

function fromApp(target, to, own)
{
    if (layer(target) != "app") {
        complain("app never includes " layer(target) ": " target)
        return
    }
    to = folder(target)
    own = folder(FILENAME)
    if (to == "changes" || to == own) {
        return
    }
    if (own == "changes") {
        own = "storage" # the notifier names ids only
    }
    if (!(to in rank) || !(own in rank)) {
        complain("a subject without a place in tests/layers/walls.awk: " target)
    } else if (rank[to] >= rank[own]) {
        complain(own " comes before " to ": " target)
    }
}

function fromUi(target, own, to)
{
    own = folder(FILENAME)
    to = folder(target)
    if (!(own in sees)) {
        complain("a folder without a place in tests/layers/walls.awk: ui/" own)
    } else if (layer(target) == "tests") {
        complain("ui never includes tests: " target)
    } else if (layer(target) == "app" ? !has(sees[own], "app") && !has(sees[own], to) : own != to && !has(sees[own], to)) {
        complain("ui/" own " never includes " layer(target) "/" to ": " target)
    }
}

FILENAME == ARGV[1] {
    module[$2] = module[$2] " " $1
    next
}

FNR == 1 {
    here = layer(FILENAME)
    inApp = here == "app" || FILENAME ~ /^tests\/app\//
}

here == "ui" && /(^|[^A-Za-z_])Q(Sql[A-Z]|tSql)/ {
    complain("no SQL in ui")
}

here == "ui" && /new Q(PlainText|Text)Edit([^A-Za-z]|$)/ {
    complain("fields of several lines are PlainTextField")
}

/^[ \t]*#[ \t]*include[ \t]*["<]/ {
    target = $0
    sub(/^[^"<]*["<]/, "", target)
    sub(/[">].*$/, "", target)

    if (target ~ /^(app|ui|tests)\//) {
        if (here == "app") {
            fromApp(target)
        } else if (here == "ui") {
            fromUi(target)
        } else if (inApp && layer(target) == "ui") {
            complain("the tests of app never include ui: " target)
        }
        next
    }

    if (/"/) {
        if (target !~ /^(ui_[a-z0-9]+\.h|[a-z0-9]+\.moc|moc_[a-z0-9]+\.cpp)$/) {
            complain("include paths start at the root: " target)
        } else if (target ~ /^ui_/ && FILENAME ~ /\.h$/) {
            complain("forms are included by the .cpp only: " target)
        }
        next
    }

    if (here == "app") {
        name = target
        sub(/^.*\//, "", name)
        owners = target ~ /\// ? layer(target) : module[name]
        count = split(owners, owner, " ")
        for (i = 1; i <= count; i++) {
            if (owner[i] ~ /^Qt/ && !has(linked["app"], owner[i])) {
                complain("app knows no " owner[i] ": <" target ">")
                break
            }
        }
    }
}
