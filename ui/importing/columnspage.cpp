// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnspage.h"

#include "app/base/french.h"
#include "app/exchange/formproblems.h"
#include "ui/importing/columnexamples.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/importwords.h"
#include "ui/words/leftoutwords.h"
#include "ui/words/statusreading.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

enum Place { Label, Examples, Meaning, PlaceCount };

constexpr qsizetype mostExamples = 3;

/// The wheel goes through the list, never through the answers it happens to pass over.
class MeaningCombo final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (!text.isEmpty()) {
        item->setToolTip(u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s);
    }
    return item;
}

} // namespace

ColumnsPage::ColumnsPage(QWidget *parent)
    : AssistantPage(parent)
    , title_(new QLabel(this))
    , note_(new FieldNote(this))
    , table_(new QTableWidget(this))
{
    title_->setObjectName(u"formTitleLabel"_s);
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    note_->setObjectName(u"columnsNote"_s);
    table_->setObjectName(u"columnsTable"_s);
    table_->setColumnCount(PlaceCount);
    table_->setHorizontalHeaderLabels({ tr("Colonne du fichier"), tr("Exemples"), tr("Prise pour") });
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setFocusPolicy(Qt::NoFocus); // the keyboard goes from answer to answer
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    QHeaderView *header = table_->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(Examples, QHeaderView::Stretch);
    const QFontMetrics letters = table_->fontMetrics();
    table_->setColumnWidth(Label, letters.horizontalAdvance(u"Territoire (contrat de ville) :"_s) + 40);
    table_->setColumnWidth(Meaning, letters.horizontalAdvance(tr("Numéro d’ordre de la réponse")) + 60);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title_);
    layout->addWidget(note_);
    layout->addWidget(table_, 1);
}

void ColumnsPage::setForm(const std::shared_ptr<const Table> &table, const RecognisedForm &form, bool isGuess)
{
    rows_ = table;
    form_ = form;
    filled_ = filledColumns(*table, form);
    statuses_.clear();
    isGuess_ = isGuess;
    const QString rows = french::count(table->size() - form.firstRow, tr("réponse"), tr("réponses"));
    title_->setText(isGuess ? tr("Ce formulaire n’a pas été reconnu : la première ligne remplie est prise "
                                 "pour les en-têtes. Dites ce que contient chaque colonne.")
            : form.title.isEmpty()
            ? tr("%1. Corrigez ce qui ne convient pas : la correction sera retenue pour ce formulaire.")
                  .arg(rows)
            : tr("Formulaire « %1 » : %2. Corrigez ce qui ne convient pas : la correction sera retenue.")
                  .arg(form.title, rows));
    const QList<QStringList> examples = columnExamples(*table, form, mostExamples);
    table_->setRowCount(0);
    table_->setRowCount(int(form_.columns.size()));
    for (int i = 0; i < table_->rowCount(); ++i) {
        addColumn(i, examples.at(i));
    }
    showProblems();
}

void ColumnsPage::addColumn(int column, const QStringList &examples)
{
    const FormColumn &of = form_.columns.at(column);
    const QString name = of.isOption ? tr("%1 : %2").arg(of.question, of.label) : of.label;
    table_->setItem(column, Label, cell(name.isEmpty() ? tr("(sans nom)") : name));
    table_->setItem(column, Examples, cell(examples.join(u" · "_s)));
    auto *combo = new MeaningCombo(table_);
    combo->setObjectName(u"meaning%1Combo"_s.arg(column));
    combo->setAccessibleName(tr("Ce que contient « %1 »").arg(name));
    combo->setFrame(false);
    QList<FormField> fields = fieldsFor(of);
    if (!fields.contains(of.field)) {
        fields.append(of.field);
    }
    for (const FormField field : fields) {
        combo->addItem(words::formField(field), int(field));
    }
    combo->setCurrentIndex(int(fields.indexOf(of.field)));
    connect(combo, &QComboBox::currentIndexChanged, this,
        [this, combo, column] { correct(column, FormField(combo->currentData().toInt())); });
    table_->setCellWidget(column, Meaning, combo);
}

void ColumnsPage::correct(int column, FormField field)
{
    const FormColumn changed = form_.columns.at(column);
    if (changed.field == field) {
        return;
    }
    for (int i = 0; i < int(form_.columns.size()); ++i) {
        FormColumn &each = form_.columns[i];
        // The answers of one question are taken for the same thing.
        const bool isSameQuestion = changed.isOption && each.isOption && each.question == changed.question;
        if (i != column && !isSameQuestion) {
            continue;
        }
        each.field = field;
        auto *combo = static_cast<QComboBox *>(table_->cellWidget(i, Meaning));
        combo->setCurrentIndex(combo->findData(int(field)));
    }
    // What is taken for a date is read as one.
    const QList<QStringList> examples = columnExamples(*rows_, form_, mostExamples);
    for (int i = 0; i < int(form_.columns.size()); ++i) {
        table_->setItem(i, Examples, cell(examples.at(i).join(u" · "_s)));
    }
    showProblems();
}

void ColumnsPage::showProblems()
{
    QStringList told;
    const QList<FormProblem> found = problems(form_);
    for (const FormProblem &problem : found) {
        told << words::formProblem(problem);
    }
    for (const qsizetype column : form_.columnsOf(FormField::Status)) {
        told << statusReading(column);
    }
    told << words::columnsNotTaken(form_, columnsNotTaken(form_, filled_))
         << words::sheetsNotRead(rows_->otherSheets());
    told.removeAll(QString());
    if (told.isEmpty()) {
        note_->clear();
    } else {
        note_->say(isComplete() ? FieldNote::Tone::Advice : FieldNote::Tone::Trouble, told.join(u'\n'));
    }
    Q_EMIT completeChanged();
}

QString ColumnsPage::statusReading(qsizetype column)
{
    if (!statuses_.contains(column)) {
        statuses_.insert(column, columnValues(*rows_, form_, column));
    }
    return words::statusReading(form_.columns.at(column).label, statuses_.value(column));
}

bool ColumnsPage::isComplete() const
{
    return std::ranges::none_of(problems(form_), &FormProblem::isBlocking);
}

void ColumnsPage::takeFocus()
{
    if (table_->rowCount() > 0) {
        table_->cellWidget(0, Meaning)->setFocus();
    }
}
