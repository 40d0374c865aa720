// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancetotals.h"

#include "app/base/french.h"
#include "ui/widgets/tints.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostSignatures = 9999;
constexpr int notCounted = -1;

/// "3", "1 à 5, 7 et 9"; of very many the first ones.
QString rowNumbers(const QList<int> &numbers)
{
    constexpr qsizetype mostParts = 12;
    QStringList parts;
    qsizetype told = 0;
    while (told < numbers.size() && parts.size() < mostParts) {
        qsizetype end = told + 1;
        while (end < numbers.size() && numbers.at(end) == numbers.at(end - 1) + 1) {
            ++end;
        }
        if (end - told > 2) {
            parts.append(AttendanceTotals::tr("%1 à %2").arg(numbers.at(told)).arg(numbers.at(end - 1)));
            told = end;
        } else {
            parts.append(QString::number(numbers.at(told)));
            ++told;
        }
    }
    if (told < numbers.size()) {
        parts.append(french::count(
            numbers.size() - told, AttendanceTotals::tr("autre"), AttendanceTotals::tr("autres")));
    }
    return french::enumeration(parts);
}

} // namespace

AttendanceTotals::AttendanceTotals(QWidget *parent)
    : QWidget(parent)
    , layout_(new QGridLayout(this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setColumnStretch(4, 1);
    layout_->setHorizontalSpacing(16);
}

/// A field that loses the focus as it goes asks nothing of what is gone.
AttendanceTotals::~AttendanceTotals()
{
    for (const Line &each : std::as_const(lines_)) {
        disconnect(each.signatures, nullptr, this, nullptr);
    }
}

void AttendanceTotals::makeLines(const AttendanceGrid &grid)
{
    for (const Line &line : std::as_const(lines_)) {
        for (QWidget *widget : std::initializer_list<QWidget *> {
                 line.heading, line.figures, line.question, line.signatures, line.verdict }) {
            widget->deleteLater();
        }
    }
    lines_.clear();
    for (int i = 0; i < grid.columns.size(); ++i) {
        const SheetColumn &column = grid.columns.at(i);
        // Two evenings are told apart by their hours.
        const bool isAlone = std::ranges::count(grid.columns, column.heading, &SheetColumn::heading) == 1;
        const QString heading
            = isAlone || column.hours.isEmpty() ? column.heading : column.heading + u' ' + column.hours;
        Line line { column.halfDay, new QLabel(heading, this), new QLabel(this),
            new QLabel(tr("Signatures &comptées sur le papier\u00a0:"), this), new QSpinBox(this),
            new QLabel(this) };
        if (i > 0) {
            line.question->setText(tr("Signatures comptées\u00a0:"));
        }
        line.heading->setTextFormat(Qt::PlainText);
        QFont bold = line.heading->font();
        bold.setBold(true);
        line.heading->setFont(bold);
        line.question->setBuddy(line.signatures);
        line.signatures->setObjectName(u"signatures%1Spin"_s.arg(i));
        line.signatures->setRange(notCounted, mostSignatures);
        line.signatures->setSpecialValueText(tr("–"));
        line.signatures->setValue(notCounted);
        line.signatures->setKeyboardTracking(false);
        line.figures->setObjectName(u"figures%1Label"_s.arg(i));
        line.verdict->setObjectName(u"verdict%1Label"_s.arg(i));
        line.verdict->setTextFormat(Qt::PlainText);
        line.verdict->setWordWrap(true);
        connectField(line);
        layout_->addWidget(line.heading, i, 0);
        layout_->addWidget(line.figures, i, 1);
        layout_->addWidget(line.question, i, 2);
        layout_->addWidget(line.signatures, i, 3);
        layout_->addWidget(line.verdict, i, 4);
        lines_.append(line);
    }
}

void AttendanceTotals::connectField(const Line &line)
{
    const HalfDayId halfDay = line.halfDay;
    connect(
        line.signatures, &QSpinBox::valueChanged, this, [this, halfDay](int value) { ask(halfDay, value); });
    connect(line.signatures, &QSpinBox::editingFinished, this, [this, halfDay] { finishTyping(halfDay); });
    connect(line.signatures->findChild<QLineEdit *>(), &QLineEdit::textEdited, this, [this, halfDay] {
        if (Line *typed = this->line(halfDay)) {
            typed->field = Field::Typed;
            showVerdict(*typed);
        }
    });
}

AttendanceTotals::Line *AttendanceTotals::line(HalfDayId halfDay)
{
    const auto found = std::ranges::find(lines_, halfDay, &Line::halfDay);
    return found == lines_.end() ? nullptr : &*found;
}

void AttendanceTotals::ask(HalfDayId halfDay, int signatures)
{
    if (Line *asked = line(halfDay)) {
        asked->field = Field::Kept; // unless it is refused
    }
    Q_EMIT counted(halfDay, signatures == notCounted ? std::nullopt : std::optional(signatures));
}

/// A number that is not the one kept and was told already is told again; but not by the key that told it.
void AttendanceTotals::finishTyping(HalfDayId halfDay)
{
    Line *finished = line(halfDay);
    if (!finished || finished->field == Field::Kept || finished->wasJustRefused) {
        return;
    }
    if (finished->signatures->value() != finished->kept) {
        ask(halfDay, finished->signatures->value());
        return;
    }
    finished->field = Field::Kept;
    showVerdict(*finished);
}

void AttendanceTotals::refuse(HalfDayId halfDay)
{
    if (Line *refused = line(halfDay)) {
        refused->field = Field::Refused;
        refused->wasJustRefused = true;
        showVerdict(*refused);
        QTimer::singleShot(0, this, [this, halfDay] {
            if (Line *later = line(halfDay)) {
                later->wasJustRefused = false;
            }
        });
    }
}

void AttendanceTotals::showVerdict(const Line &line)
{
    const bool isRefused = line.field == Field::Refused;
    line.verdict->setText(isRefused      ? tr("Nombre pas encore enregistré\u00a0: Entrée essaie de nouveau.")
            : line.field == Field::Typed ? QString()
                                         : line.told);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText,
        tints::ink(palette, line.agrees && !isRefused ? tints::Meaning::Good : tints::Meaning::Trouble));
    line.verdict->setPalette(palette);
}

void AttendanceTotals::show(const AttendanceGrid &grid, const QList<int> &pageStarts)
{
    const bool isSame = lines_.size() == grid.columns.size()
        && std::ranges::equal(lines_, grid.columns, {}, &Line::halfDay, &SheetColumn::halfDay);
    if (!isSame) {
        makeLines(grid);
    }
    const bool isOther = std::exchange(sheet_, grid.sheetNumber) != grid.sheetNumber;
    for (qsizetype i = 0; i < lines_.size(); ++i) {
        Line &line = lines_[i];
        line.figures->setText(figures(grid, i));
        line.kept = grid.counted.value(line.halfDay, notCounted);
        if (isOther || (line.field == Field::Refused && line.signatures->value() == line.kept)) {
            line.field = Field::Kept;
        }
        if (line.field == Field::Kept) { // what is in the field is nobody's own
            const QSignalBlocker quiet(line.signatures);
            line.signatures->setValue(line.kept);
        }
        line.signatures->setEnabled(grid.sheetNumber > 0);
        line.told = verdict(grid, i, pageStarts);
        line.agrees = !grid.counted.contains(line.halfDay)
            || grid.counted.value(line.halfDay) == grid.count(i, AttendanceState::Present);
        showVerdict(line);
    }
}

QString AttendanceTotals::figures(const AttendanceGrid &grid, qsizetype column)
{
    QStringList parts { french::count(
                            grid.count(column, AttendanceState::Present), tr("présent"), tr("présents")),
        french::count(grid.count(column, AttendanceState::Absent), tr("absent"), tr("absents")),
        french::count(grid.count(column, AttendanceState::Excused), tr("excusé"), tr("excusés")) };
    if (const int none = grid.count(column, AttendanceState::NotConcerned); none > 0) {
        parts.append(french::count(none, tr("non concerné"), tr("non concernés")));
    }
    const auto empty
        = std::ranges::count_if(grid.rows, [&](const AttendanceRow &row) { return row.isEmpty(column); });
    parts.append(french::count(empty, tr("case vide"), tr("cases vides")));
    return parts.join(u" · "_s);
}

/// Which rows the signatures are to be compared with: an empty one cannot explain that there are fewer, nor
/// one recorded present that there are more.
QString AttendanceTotals::whereToLook(const AttendanceGrid &grid, qsizetype column, int moreOnPaper)
{
    const auto told = [&grid](const auto &isMeant, const QString &one, const QString &many) {
        QList<int> numbers;
        for (const AttendanceRow &row : grid.rows) {
            if (isMeant(row)) {
                numbers.append(row.number);
            }
        }
        return numbers.isEmpty()
            ? QString()
            : tr("%1\u00a0: %2.").arg(numbers.size() == 1 ? one : many, rowNumbers(numbers));
    };
    const auto state = [column](const AttendanceRow &row) { return row.states.at(column); };
    if (moreOnPaper < 0) {
        return told([&](const AttendanceRow &row) { return state(row) == AttendanceState::Present; },
            tr("Ligne saisie présente, à comparer au papier"),
            tr("Lignes saisies présentes, à comparer au papier"));
    }
    QString empty = told([column](const AttendanceRow &row) { return row.isEmpty(column); },
        tr("Ligne encore vide"), tr("Lignes encore vides"));
    const auto emptyRows = std::ranges::count_if(
        grid.rows, [column](const AttendanceRow &row) { return row.isEmpty(column); });
    if (emptyRows >= moreOnPaper) {
        return empty;
    }
    const QString others
        = told([&](const AttendanceRow &row) { return state(row) && state(row) != AttendanceState::Present; },
            tr("Ligne saisie autrement que présente, à comparer au papier"),
            tr("Lignes saisies autrement que présentes, à comparer au papier"));
    if (!empty.isEmpty()) {
        // Too few to explain it all.
        return others.isEmpty() ? empty : empty + u' ' + others;
    }
    return others.isEmpty() ? tr("Toutes les lignes sont saisies présentes\u00a0: cherchez une signature sur "
                                 "une ligne vierge.")
                            : others;
}

QString AttendanceTotals::verdict(const AttendanceGrid &grid, qsizetype column, const QList<int> &pageStarts)
{
    const auto counted = grid.counted.constFind(grid.columns.at(column).halfDay);
    if (counted == grid.counted.cend()) {
        return {};
    }
    const int present = grid.count(column, AttendanceState::Present);
    if (*counted == present) {
        return tr("C’est le même nombre que les présents saisis.");
    }
    QString told = *counted > present
        ? tr("%1 de plus sur le papier que de présents saisis.").arg(*counted - present)
        : tr("%1 de moins sur le papier que de présents saisis.").arg(present - *counted);
    // The presences page by page, to be compared with the paper.
    if (pageStarts.size() > 1) {
        QStringList pages;
        for (qsizetype page = 0; page < pageStarts.size(); ++page) {
            const int first = pageStarts.at(page);
            const int last = page + 1 < pageStarts.size() ? pageStarts.at(page + 1) : int(grid.rows.size());
            int there = 0;
            for (int row = first; row < last; ++row) {
                there += grid.rows.at(row).states.at(column) == AttendanceState::Present ? 1 : 0;
            }
            pages.append(tr("page\u00a0%1\u00a0:\u00a0%2").arg(page + 1).arg(there));
        }
        told += u' ' + tr("Présents saisis\u00a0: %1.").arg(pages.join(u", "_s));
    }
    told += u' ' + whereToLook(grid, column, *counted - present);
    return told;
}
