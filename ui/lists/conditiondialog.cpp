// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/conditiondialog.h"

#include "app/base/textfold.h"
#include "ui/lists/filterwords.h"
#include "ui/widgets/datefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

enum Part { Values, Text, Days, Nothing };

QList<ColumnCondition::Test> testsOf(ListColumn::Kind kind)
{
    using Test = ColumnCondition::Test;
    switch (kind) {
    case ListColumn::Kind::Values:
        return { Test::Among, Test::Except, Test::Contains, Test::Lacks, Test::Empty, Test::Filled };
    case ListColumn::Kind::Text:
        return { Test::Contains, Test::Lacks, Test::Among, Test::Except, Test::Empty, Test::Filled };
    case ListColumn::Kind::Date:
        return { Test::Between, Test::Empty, Test::Filled };
    case ListColumn::Kind::Other:
        break;
    }
    return {};
}

Part partOf(ColumnCondition::Test test)
{
    using Test = ColumnCondition::Test;
    switch (test) {
    case Test::Among:
    case Test::Except:
        return Values;
    case Test::Contains:
    case Test::Lacks:
        return Text;
    case Test::Between:
        return Days;
    case Test::Empty:
    case Test::Filled:
        return Nothing;
    }
    Q_UNREACHABLE();
}

} // namespace

ConditionDialog::ConditionDialog(const ListColumn &column, const QString &title,
    const QList<ValueCount> &values, const std::optional<ColumnCondition> &now, QWidget *parent)
    : QDialog(parent)
    , code_(column.code)
    , test_(new QComboBox(this))
    , parts_(new QStackedWidget(this))
{
    setWindowTitle(tr("Filtrer «\u00a0%1\u00a0»").arg(title));
    setObjectName(u"conditionDialog"_s);
    resize(420, 460);
    test_->setObjectName(u"testCombo"_s);
    for (const Test each : testsOf(column.kind)) {
        test_->addItem(filterwords::test(each), int(each));
    }
    QList<ValueCount> all = values;
    const bool namesValues = now && (now->test == Test::Among || now->test == Test::Except);
    for (const QString &chosen : namesValues ? now->values : QStringList()) {
        // One that stands in no row any more: left out of the list, it would leave the filter unseen.
        if (std::ranges::find(all, chosen, &ValueCount::value) == all.end()) {
            all.append({ chosen, 0 });
        }
    }
    parts_->addWidget(makeValues(all));
    parts_->addWidget(makeText());
    parts_->addWidget(makeDays());
    parts_->addWidget(new QWidget(this));

    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(
        tr("&Garder les lignes où «\u00a0%1\u00a0»\u00a0:").arg(QString(title).replace(u'&', u"&&"_s)));
    label->setBuddy(test_);
    auto *buttons = new QDialogButtonBox(this);
    auto *apply = buttons->addButton(tr("Filtrer"), QDialogButtonBox::AcceptRole);
    apply->setDefault(true);
    auto *none = buttons->addButton(tr("&Tout afficher"), QDialogButtonBox::ResetRole);
    none->setObjectName(u"noConditionButton"_s);
    buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(test_);
    layout->addWidget(parts_, 1);
    layout->addWidget(buttons);

    connect(test_, &QComboBox::currentIndexChanged, this, &ConditionDialog::showPart);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (from_->holdsBack() || to_->holdsBack()) {
            return;
        }
        Q_EMIT conditionChosen(condition());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(none, &QPushButton::clicked, this, [this] {
        Q_EMIT conditionChosen({ code_, Test::Among, {}, {}, {} });
        accept();
    });
    present(now);
}

QWidget *ConditionDialog::makeValues(const QList<ValueCount> &values)
{
    auto *part = new QWidget(this);
    auto *search = new QLineEdit(part);
    search->setObjectName(u"valueSearchEdit"_s);
    search->setPlaceholderText(tr("chercher une valeur"));
    search->setClearButtonEnabled(true);
    search->setAccessibleName(tr("Chercher une valeur"));
    values_ = new QListWidget(part);
    values_->setObjectName(u"valueList"_s);
    values_->setAccessibleName(tr("Valeurs"));
    for (const ValueCount &each : values) {
        auto *item = new QListWidgetItem(
            u"%1  (%2)"_s.arg(filterwords::value(each.value), QString::number(each.rows)), values_);
        item->setData(Qt::UserRole, each.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(search);
    layout->addWidget(values_, 1);
    connect(search, &QLineEdit::textChanged, this, &ConditionDialog::narrow);
    return part;
}

QWidget *ConditionDialog::makeText()
{
    auto *part = new QWidget(this);
    text_ = new QLineEdit(part);
    text_->setObjectName(u"conditionTextEdit"_s);
    text_->setAccessibleName(tr("Texte cherché"));
    text_->setPlaceholderText(tr("sans souci d’accents ni de majuscules"));
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_);
    layout->addStretch();
    return part;
}

QWidget *ConditionDialog::makeDays()
{
    auto *part = new QWidget(this);
    hasFrom_ = new QCheckBox(tr("&À partir du"), part);
    hasTo_ = new QCheckBox(tr("&Jusqu’au"), part);
    from_ = new DateField(QDate::currentDate(), part);
    to_ = new DateField(QDate::currentDate(), part);
    hasFrom_->setObjectName(u"hasFromCheck"_s);
    hasTo_->setObjectName(u"hasToCheck"_s);
    from_->setObjectName(u"fromEdit"_s);
    to_->setObjectName(u"toEdit"_s);
    auto *layout = new QGridLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    int row = 0;
    for (const auto &[check, edit] : { std::pair(hasFrom_, from_), std::pair(hasTo_, to_) }) {
        edit->setAccessibleName(check->text().remove(u'&'));
        edit->setEnabled(false);
        layout->addWidget(check, row, 0);
        layout->addWidget(edit, row, 1);
        connect(check, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        ++row;
    }
    layout->setRowStretch(row, 1);
    layout->setColumnStretch(1, 1);
    return part;
}

void ConditionDialog::present(const std::optional<ColumnCondition> &now)
{
    if (now) {
        test_->setCurrentIndex(std::max(test_->findData(int(now->test)), 0));
        for (int i = 0; i < values_->count(); ++i) {
            QListWidgetItem *item = values_->item(i);
            item->setCheckState(
                now->values.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
        text_->setText(partOf(now->test) == Text ? now->values.value(0) : QString());
        hasFrom_->setChecked(now->from.isValid());
        hasTo_->setChecked(now->to.isValid());
        from_->setDate(now->from.isValid() ? now->from : QDate::currentDate());
        to_->setDate(now->to.isValid() ? now->to : QDate::currentDate());
    }
    showPart();
    takeFocus();
}

ConditionDialog::Test ConditionDialog::test() const
{
    return Test(test_->currentData().toInt());
}

void ConditionDialog::showPart()
{
    parts_->setCurrentIndex(partOf(test()));
    if (values_->currentRow() < 0) {
        values_->setCurrentRow(0);
    }
}

/// Once, when it opens: who goes through the tests with the arrows stays among them.
void ConditionDialog::takeFocus()
{
    const Part part = partOf(test());
    if (part == Text) {
        text_->setFocus();
    } else if (part == Values) {
        values_->setFocus();
    }
}

void ConditionDialog::narrow(const QString &typed)
{
    const QString folded = text::fold(typed);
    for (int i = 0; i < values_->count(); ++i) {
        QListWidgetItem *item = values_->item(i);
        item->setHidden(!text::fold(item->text()).contains(folded));
    }
}

ColumnCondition ConditionDialog::condition() const
{
    ColumnCondition chosen { code_, test(), {}, {}, {} };
    switch (partOf(chosen.test)) {
    case Values:
        for (int i = 0; i < values_->count(); ++i) {
            if (values_->item(i)->checkState() == Qt::Checked) {
                const QString value = values_->item(i)->data(Qt::UserRole).toString();
                chosen.values.append(value.isNull() ? u""_s : value);
            }
        }
        break;
    case Text:
        chosen.values = { text_->text().trimmed() };
        break;
    case Days:
        chosen.from = hasFrom_->isChecked() ? from_->date() : QDate();
        chosen.to = hasTo_->isChecked() ? to_->date() : QDate();
        break;
    case Nothing:
        break;
    }
    return chosen;
}
