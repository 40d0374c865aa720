// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationpage.h"

#include "ui/history/historydialog.h"
#include "ui/registration/registrationlist.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int wideEnough = 1500; // a column of fields and the usual columns of the list side by side

} // namespace

void RegistrationPage::layOut()
{
    title_->setObjectName(u"formTitleLabel"_s);
    title_->setElideMode(Qt::ElideMiddle); // its end says which session, and that it is not saved
    QFont large = title_->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    title_->setFont(large);
    scroll_->setWidget(editor_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);

    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title_);
    column->addWidget(bar_);
    column->addWidget(scroll_, 1);
    auto *buttons = new QHBoxLayout;
    column->addLayout(buttons);
    const auto button = [&](const char *name, const QString &label, const QString &tip) {
        auto *made = new QPushButton(label, form);
        made->setObjectName(QString::fromLatin1(name));
        made->setToolTip(tip);
        buttons->addWidget(made);
        return made;
    };
    saveButton_ = button("saveButton", tr("Enre&gistrer"), {});
    nextButton_ = button("saveAndNextButton", tr("Enregistrer et sui&vant"), {});
    auto *newButton = button("newButton", tr("Nouvelle inscription"), tr("Formulaire vide (Ctrl+N)"));
    historyButton_ = button("historyButton", tr("Historique…"),
        tr("Ce qui a changé sur cette inscription et sur la personne, quand et par qui (Ctrl+H)"));
    buttons->addStretch();
    resumeButton_ = button("resumeButton", tr("Revenir à la saisie mise de côté"), {});
    cancelButton_ = button("cancelButton", tr("Annuler les changements"),
        tr("Revenir à ce qui est enregistré ; la saisie peut être rétablie"));
    resumeButton_->hide();

    splitter_->setObjectName(u"registrationSplitter"_s);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(form);
    splitter_->addWidget(list_);
    splitter_->setStretchFactor(1, 1);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] {
        QSettings().setValue(
            isWide_.value_or(false) ? u"registration/wideSplitter"_s : u"registration/splitter"_s,
            splitter_->saveState());
    });
    auto *page = new QVBoxLayout(this);
    page->addWidget(splitter_);

    const auto act = [this](QPushButton *pressed, const QList<QKeySequence> &keys, auto does,
                         Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut) {
        connect(pressed, &QPushButton::clicked, this, does);
        auto *action = new QAction(this);
        action->setShortcuts(keys);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, does);
        addAction(action);
    };
    // Wherever the keys are: a button of the message bar that goes away leaves them nowhere.
    act(saveButton_, { QKeySequence::Save }, [this] { save(false); }, Qt::WindowShortcut);
    act(nextButton_, { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter }, [this] { save(true); });
    act(newButton, { QKeySequence::New }, [this] { leaveForm([this] { startNew(); }); });
    act(historyButton_, { Qt::CTRL | Qt::Key_H }, [this] { showHistory(); });
    connect(cancelButton_, &QPushButton::clicked, this, &RegistrationPage::cancelChanges);
    connect(resumeButton_, &QPushButton::clicked, this, [this] { leaveForm([this] { resume(); }); });
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, list_, &RegistrationList::focusOnFilter);
    addAction(find);
}

void RegistrationPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RegistrationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isRead_) {
        isRead_ = true;
        list_->read();
        editor_->focusOnName();
    }
}

void RegistrationPage::arrange()
{
    const bool wide = width() >= wideEnough;
    if (isWide_ == wide) {
        return;
    }
    isWide_ = wide;
    editor_->setStacked(wide);
    splitter_->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    const QSettings settings;
    const QByteArray remembered
        = settings.value(wide ? u"registration/wideSplitter"_s : u"registration/splitter"_s).toByteArray();
    if (remembered.isEmpty() || !splitter_->restoreState(remembered)) {
        constexpr int formShare = 620;
        constexpr int forNotes = 100; // a message, a status, a problem: without scrolling
        const int form = wide
            ? formShare
            : std::min(splitter_->widget(0)->sizeHint().height() + forNotes, height() * 2 / 3);
        const int whole = wide ? width() : height();
        splitter_->setSizes({ form, std::max(0, whole - form) });
    }
}
