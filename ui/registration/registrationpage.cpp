// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationpage.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/history/historydialog.h"
#include "ui/registration/registrationlist.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/longwords.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace
{

// Of each name, in a question: a message box cuts at its edge what it cannot wrap.
constexpr int mostOfName = 40;

/// Asks for all the room its form needs; scrolls only when it cannot have it.
class FormArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    [[nodiscard]] QSize sizeHint() const override
    {
        return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
    }
};

void askInABox(QWidget *parent, const QString &question,
    const std::function<void(RegistrationPage::UnsavedAnswer)> &answer)
{
    using Answer = RegistrationPage::UnsavedAnswer;
    auto *box = new QMessageBox(QMessageBox::Question, RegistrationPage::tr("Saisie non enregistrée"),
        question, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto *save = box->addButton(RegistrationPage::tr("&Enregistrer"), QMessageBox::AcceptRole);
    auto *discard = box->addButton(RegistrationPage::tr("&Ne pas enregistrer"), QMessageBox::DestructiveRole);
    auto *stay = box->addButton(RegistrationPage::tr("&Revenir à la saisie"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    box->setEscapeButton(stay);
    QObject::connect(box, &QDialog::finished, box, [box, answer, save, discard] {
        answer(box->clickedButton() == save       ? Answer::Save
                : box->clickedButton() == discard ? Answer::Discard
                                                  : Answer::Stay);
    });
    box->open();
}

} // namespace

RegistrationPage::RegistrationPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , title_(new ElidedLabel(this))
    , bar_(new ChoiceBar(this))
    , editor_(new RegistrationEditor(workspace, this))
    , scroll_(new FormArea(this))
    , splitter_(new QSplitter(this))
    , list_(new RegistrationList(workspace, this))
{
    unsavedQuestion_
        = [this](const QString &question, const auto &answer) { askInABox(this, question, answer); };
    layOut();
    connect(editor_, &RegistrationEditor::edited, this, &RegistrationPage::showTitle);
    connect(editor_, &RegistrationEditor::edited, this, &RegistrationPage::followCorrections);
    connect(editor_, &RegistrationEditor::failed, this, [this](const Error &error) {
        // What is out of reach comes back with the list; of damage the list may know nothing.
        const bool isPassing = error.kind == Error::Kind::Disconnected || error.kind == Error::Kind::Busy;
        if (isPassing || !list_->isRead()) {
            reportUnread(error);
        } else {
            report(error);
        }
    });
    connect(editor_, &RegistrationEditor::groupAsked, this, &RegistrationPage::groupAsked);
    connect(list_, &RegistrationList::chosen, this, &RegistrationPage::edit);
    connect(list_, &RegistrationList::failed, this, &RegistrationPage::report);
    connect(list_, &RegistrationList::unread, this, &RegistrationPage::reportUnread);
    const auto takeBackUnread = [this] {
        if (editor_->isRead() && list_->isRead()) {
            bar_->takeBack(unread_);
        }
    };
    connect(editor_, &RegistrationEditor::unread, this, &RegistrationPage::reportUnread);
    connect(editor_, &RegistrationEditor::wasRead, this, takeBackUnread);
    connect(editor_, &RegistrationEditor::sessionsRead, this, &RegistrationPage::offerSaving);
    connect(list_, &RegistrationList::wasRead, this, takeBackUnread);
    if (!editor_->isRead()) {
        editor_->reloadLists(); // the first reading failed before anybody could be told
    }
    connect(list_, &RegistrationList::said, this, &RegistrationPage::said);
    connect(list_, &RegistrationList::leftOut, this,
        [this](const QString &sentence, const QList<RegistrationId> &changed) {
            news_ = bar_->say(MessageBar::Tone::Advice, sentence);
            told_ = changed;
        });
    connect(list_, &RegistrationList::refused, this, [this](const QString &sentence, const QString &detail) {
        bar_->say(MessageBar::Tone::Trouble, sentence, detail);
    });
    followChanges();
    offerSaving();
    showTitle();
}

RegistrationPage::~RegistrationPage() = default;

void RegistrationPage::showTitle()
{
    const bool isEdited = editor_->isEdited();
    QString title = tr("Nouvelle inscription");
    if (const auto &registration = editor_->registration()) {
        title = tr("Inscription %1, session %2")
                    .arg(french::of(
                             names::display(registration->person.familyName, registration->person.givenName)),
                        QString::number(registration->sessionNumber));
    }
    title_->setText(isEdited ? tr("%1 (non enregistrée)").arg(title) : title);
    cancelButton_->setEnabled(isEdited);
    historyButton_->setVisible(editor_->registration().has_value());
    Q_EMIT unsavedInputChanged();
}

bool RegistrationPage::hasUnsavedInput() const
{
    return editor_->isEdited() || aside_.has_value();
}

void RegistrationPage::settleInput(const std::function<void()> &goOn)
{
    leaveForm([this, goOn] {
        if (!aside_) {
            goOn();
            return;
        }
        resume();
        leaveForm(goOn);
    });
}

void RegistrationPage::leaveForm(const std::function<void()> &goOn)
{
    if (!editor_->isEdited()) {
        goOn();
        return;
    }
    const Person person = editor_->draft().person;
    const QString name = names::display(longwords::shortened(person.familyName, mostOfName),
        longwords::shortened(person.givenName, mostOfName))
                             .trimmed();
    unsavedQuestion_(name.isEmpty() ? tr("Ce qui est tapé dans le formulaire n’est pas enregistré.")
                                    : tr("L’inscription %1 n’est pas enregistrée.").arg(french::of(name)),
        [this, goOn](UnsavedAnswer answer) {
            switch (answer) {
            case UnsavedAnswer::Save:
                if (save(false)) {
                    goOn();
                }
                break;
            case UnsavedAnswer::Discard:
                forgetInput();
                goOn();
                break;
            case UnsavedAnswer::Stay:
                break;
            }
        });
}

void RegistrationPage::forgetInput()
{
    bar_->clear();
    if (const auto registration = editor_->registration()) {
        editor_->load(*registration);
    } else {
        editor_->startNew();
    }
}

void RegistrationPage::startNew()
{
    bar_->clear();
    editor_->startNew();
    editor_->focusOnName();
}

void RegistrationPage::cancelChanges()
{
    const RegistrationEditor::State typed = editor_->state();
    forgetInput();
    editor_->focusOnName();
    bar_->say(MessageBar::Tone::Advice, tr("Les changements sont annulés."), {},
        { { u"restoreButton"_s, tr("Rétablir ce qui était tapé"), [this, typed] {
               bar_->clear();
               editor_->setState(typed);
               editor_->focusOnName();
           } } });
}

void RegistrationPage::registerIn(SessionId session, TrackId track)
{
    leaveForm([this, session, track] {
        bar_->clear();
        editor_->startNewIn(session, track);
        editor_->focusOnName();
    });
}

void RegistrationPage::showHistory()
{
    const auto &registration = editor_->registration();
    if (!registration) {
        return;
    }
    const Person &person = registration->person;
    const QString title = tr("%1, session %2")
                              .arg(names::display(person.familyName, person.givenName),
                                  QString::number(registration->sessionNumber));
    // The form shows the person too: what changed of them is looked for here.
    (new HistoryDialog(workspace_, title, { Entity(registration->id), Entity(person.id) }, this))->open();
}

const QTableView *RegistrationPage::list() const
{
    return list_->view();
}

void RegistrationPage::edit(RegistrationId id)
{
    if (editor_->registration() && editor_->registration()->id == id) {
        editor_->focusOnName();
        return;
    }
    leaveForm([this, id] {
        bar_->clear();
        open(id);
    });
}

void RegistrationPage::open(RegistrationId id)
{
    const auto registration = RegistrationStore(workspace_.database()).registration(id);
    if (!registration) {
        report(registration.error());
        return;
    }
    editor_->load(*registration);
    editor_->focusOnName();
    list_->select(id);
}

void RegistrationPage::setAside()
{
    aside_ = editor_->state();
    resumeButton_->show();
}

void RegistrationPage::resume()
{
    bar_->clear();
    editor_->setState(*std::exchange(aside_, {}));
    resumeButton_->hide();
    editor_->focusOnName();
}
