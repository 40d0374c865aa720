// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/journaldialog.h"

#include "app/base/error.h"
#include "ui/history/actdetails.h"
#include "ui/mainwindow/journalmodel.h"
#include "ui/widgets/tablecopy.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JournalDialog::JournalDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , model_(new JournalModel(workspace, this))
    , table_(new QTableView(this))
    , details_(new ActDetails(workspace, this))
    , notice_(new QLabel(this))
{
    constexpr QSize usual(900, 660);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"journalDialog"_s);
    setWindowTitle(tr("Journal"));
    resize(usual);

    auto *filter = new QLineEdit(this);
    filter->setObjectName(u"journalFilterEdit"_s);
    filter->setPlaceholderText(tr("Filtrer : un nom, un compte, une date, une action…"));
    filter->setAccessibleName(tr("Filtrer le journal"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, model_, &JournalModel::setFilter);

    table_->setObjectName(u"journalTable"_s);
    table_->setAccessibleName(tr("Journal"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setStretchLastSection(true);
    const QFontMetrics letters = table_->fontMetrics();
    constexpr int margin = 24;
    table_->setColumnWidth(
        JournalModel::When, letters.horizontalAdvance(tr("mercredi 23 septembre 2022 à 14 h 05")) + margin);
    table_->setColumnWidth(JournalModel::Who, letters.horizontalAdvance(u"prenom.nomdefamille"_s) + margin);

    auto *copy = new QAction(tr("Co&pier les lignes choisies"), table_);
    copy->setObjectName(u"journalCopyAction"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(copy);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] {
        if (table_->selectionModel()->hasSelection()) {
            QGuiApplication::clipboard()->setMimeData(tablecopy::selectedRows(*table_).release());
        }
    });

    notice_->setObjectName(u"journalNoticeLabel"_s);
    notice_->setTextFormat(Qt::PlainText);
    notice_->setWordWrap(true);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        showNotice();
        keepCurrent();
    });
    connect(
        table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalDialog::showDetails);
    connect(details_, &ActDetails::failed, this,
        [this](const Error &error) { showNotice(words::sentence(error)); });
    connect(details_, &ActDetails::entityAsked, this, [this](const Entity &entity) {
        accept();
        Q_EMIT entityAsked(entity);
    });
    connect(
        model_, &JournalModel::readFailed, this,
        [this](const Error &error) { showNotice(words::sentence(error)); }, Qt::QueuedConnection);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Fermer"));
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(notice_);
    layout->addWidget(makeParts(), 1);
    layout->addWidget(buttons);
    filter->setFocus();
    showNotice();
    keepCurrent();
}

QWidget *JournalDialog::makeParts()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"journalSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(table_);
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    return splitter;
}

void JournalDialog::showDetails()
{
    const int row = table_->currentIndex().row();
    if (row < 0) {
        current_ = {};
        details_->clear();
    } else if (const ActRecord &act = model_->act(row); act.id != current_) {
        current_ = act.id;
        details_->showAct(act);
    }
}

/// What is being read stays chosen while it is listed; else the newest act.
void JournalDialog::keepCurrent()
{
    int row = model_->rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < model_->rowCount(); ++i) {
        if (model_->act(i).id == current_) {
            row = i;
        }
    }
    table_->setCurrentIndex(row < 0 ? QModelIndex() : model_->index(row, JournalModel::When));
    showDetails();
}

void JournalDialog::showNotice(const QString &trouble)
{
    const auto *filter = findChild<QLineEdit *>(u"journalFilterEdit"_s);
    notice_->setText(!trouble.isEmpty() ? trouble
            : model_->rowCount() > 0    ? QString()
            : filter->text().isEmpty()  ? tr("Rien n’a encore été fait dans cette base : chaque inscription, "
                                              "confirmation ou modification s’inscrira ici.")
                                        : tr("Aucune action ne correspond à ce filtre."));
    notice_->setVisible(!notice_->text().isEmpty());
}
