// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/guestdialog.h"

#include "app/base/textfold.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/territories/organisationkey.h"
#include "app/workspace.h"
#include "ui/registration/lookalikehint.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/attendancewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostCandidates = 50;

QString described(const GuestCandidate &candidate)
{
    QStringList parts { candidate.name, candidate.organisation };
    if (candidate.registration.isValid()) {
        parts.append(GuestDialog::tr("session\u00a0%1, %2")
                .arg(candidate.sessionNumber)
                .arg(words::status(candidate.status)));
    } else {
        parts.append(GuestDialog::tr("sans inscription à ce parcours"));
    }
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

} // namespace

GuestDialog::GuestDialog(Workspace &workspace, const AttendanceGrid &grid, int row, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , grid_(grid)
    , messages_(new MessageBar(this))
    , familyName_(new QLineEdit(this))
    , givenName_(new QLineEdit(this))
    , organisation_(new QLineEdit(this))
    , audience_(new QComboBox(this))
    , row_(new QComboBox(this))
    , candidates_(new QListWidget(this))
    , guidance_(new QLabel(this))
    , hint_(new LookAlikeHint(this))
    , choose_(new QPushButton(tr("C’&est cette personne\u00a0: ajouter"), this))
    , create_(new QPushButton(tr("Nouvelle personne\u00a0: inscr&ire et ajouter"), this))
{
    resize(620, 560);
    familyName_->setObjectName(u"guestFamilyNameEdit"_s);
    givenName_->setObjectName(u"guestGivenNameEdit"_s);
    organisation_->setObjectName(u"guestOrganisationEdit"_s);
    audience_->setObjectName(u"guestAudienceCombo"_s);
    row_->setObjectName(u"guestRowCombo"_s);
    candidates_->setObjectName(u"guestList"_s);
    choose_->setObjectName(u"chooseGuestButton"_s);
    create_->setObjectName(u"createGuestButton"_s);
    candidates_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    candidates_->setTextElideMode(Qt::ElideRight);
    choose_->setAutoDefault(false);
    create_->setAutoDefault(false);
    guidance_->setWordWrap(true);
    QString guidance
        = tr("Tapez le nom lu sur la ligne. Les personnes connues s’affichent\u00a0: Entrée ajoute celle "
             "qui est choisie. Si elle n’y est pas, complétez et inscrivez-la pour cette séance.");
    if (const QString halfDays = words::severalHalfDays(grid); !halfDays.isEmpty()) {
        guidance += u' '
            + tr("Sa présence est saisie pour %1\u202f; ce que le papier dit autrement se corrige ensuite.")
                  .arg(halfDays);
    }
    guidance_->setText(guidance);
    const auto cycles = ProgrammeStore(workspace.database()).cycles();
    if (cycles) {
        for (const Cycle &cycle : *cycles) {
            if (const Track *track = cycle.track(grid.track)) {
                for (const Audience audience : track->audiences) {
                    audience_->addItem(words::audience(audience), int(audience));
                }
            }
        }
    } else {
        messages_->say(MessageBar::Tone::Trouble, words::sentence(cycles.error()), cycles.error().detail);
    }
    offerRows(row);
    hint_->setWorkspace(workspace);

    auto *form = new QFormLayout;
    form->addRow(tr("&NOM\u00a0:"), familyName_);
    form->addRow(tr("&Prénom\u00a0:"), givenName_);
    form->addRow(tr("&Structure\u00a0:"), organisation_);
    form->addRow(tr("P&ublic\u00a0:"), audience_);
    form->addRow(tr("&Ligne signée\u00a0:"), row_);
    auto *known = new QLabel(tr("Personnes &connues\u00a0:"), this);
    known->setBuddy(candidates_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(choose_, QDialogButtonBox::ActionRole);
    buttons->addButton(create_, QDialogButtonBox::ActionRole);
    auto *cancel = buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(messages_);
    layout->addWidget(guidance_);
    layout->addLayout(form);
    layout->addWidget(hint_);
    layout->addWidget(known);
    layout->addWidget(candidates_, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(familyName_, &QLineEdit::textChanged, this, &GuestDialog::search);
    connect(givenName_, &QLineEdit::textChanged, this, &GuestDialog::search);
    connect(familyName_, &QLineEdit::returnPressed, this, [this] { take(candidates_->currentItem()); });
    connect(givenName_, &QLineEdit::returnPressed, this, [this] { take(candidates_->currentItem()); });
    connect(candidates_, &QListWidget::itemActivated, this, &GuestDialog::take);
    connect(candidates_, &QListWidget::currentItemChanged, this,
        [this](QListWidgetItem *item) { choose_->setEnabled(item != nullptr); });
    connect(choose_, &QPushButton::clicked, this, [this] { take(candidates_->currentItem()); });
    connect(create_, &QPushButton::clicked, this, &GuestDialog::takeNewcomer);
    connect(hint_, &LookAlikeHint::offered, this, &GuestDialog::orderHint);
    connect(hint_, &LookAlikeHint::chosen, this, &GuestDialog::takePerson);
    search();
    familyName_->setFocus();
}

/// As numbered on the paper: whoever signed leaves blank rows above theirs as they please.
void GuestDialog::offerRows(int wanted)
{
    const QList<int> free = grid_.freeNumbers();
    for (const int number : free) {
        row_->addItem(QString::number(number), number);
    }
    const auto tell
        = [this] { setWindowTitle(tr("Personne venue sans être attendue – ligne %1").arg(chosenRow())); };
    connect(row_, &QComboBox::currentIndexChanged, this, tell);
    row_->setCurrentIndex(int(std::max<qsizetype>(free.indexOf(wanted), 0)));
    tell();
}

/// Tab reaches what it offers where it is seen: after the form, before the list.
void GuestDialog::orderHint(const QList<QPushButton *> &buttons)
{
    QWidget *before = row_;
    for (QPushButton *each : buttons) {
        setTabOrder(before, each);
        before = each;
    }
}

int GuestDialog::chosenRow() const
{
    return row_->currentData().toInt();
}

void GuestDialog::search()
{
    isSomebodyElse_ = false; // of another name
    const QString typed = (familyName_->text() + u' ' + givenName_->text()).trimmed();
    const auto found = guestCandidates(workspace_.database(), grid_, typed, mostCandidates);
    candidates_->clear();
    found_ = found.value_or(QList<GuestCandidate>());
    if (!found) {
        messages_->say(MessageBar::Tone::Trouble, words::sentence(found.error()), found.error().detail);
    }
    for (const GuestCandidate &candidate : std::as_const(found_)) {
        candidates_->addItem(described(candidate));
    }
    candidates_->setCurrentRow(typed.isEmpty() || found_.isEmpty() ? -1 : 0);
    choose_->setEnabled(candidates_->currentItem() != nullptr);
    create_->setEnabled(!familyName_->text().trimmed().isEmpty());
    // Who is written a little differently is not found by letters.
    if (found_.isEmpty() && !familyName_->text().trimmed().isEmpty()) {
        hint_->look(draft().person);
    } else {
        hint_->clear();
    }
}

RegistrationDraft GuestDialog::draft() const
{
    RegistrationDraft draft;
    draft.person.familyName = familyName_->text().trimmed();
    draft.person.givenName = givenName_->text().trimmed();
    draft.person.organisationName = organisation_->text().trimmed();
    draft.audience = Audience(audience_->currentData().toInt());
    draft.apartFrom = hint_->apart();
    draft.isSomebodyElse = isSomebodyElse_;
    return draft;
}

/// Enter was pressed where it adds nobody. Somebody new is registered at the second one.
void GuestDialog::sayWhatToDo()
{
    if (!create_->isEnabled()) {
        messages_->say(MessageBar::Tone::Advice,
            tr("Tapez le nom lu sur la ligne, ou choisissez une personne de la liste."));
    } else if (!found_.isEmpty()) {
        messages_->say(MessageBar::Tone::Advice,
            tr("Choisissez une personne de la liste, ou inscrivez-la comme nouvelle personne."));
    } else if (givenName_->text().trimmed().isEmpty()) {
        messages_->say(
            MessageBar::Tone::Advice, tr("Personne de connu ne porte ce nom\u00a0: tapez aussi le prénom."));
        givenName_->setFocus();
    } else {
        messages_->say(MessageBar::Tone::Advice,
            tr("Personne de connu ne porte ce nom\u00a0: complétez si besoin\u202f; encore Entrée inscrit la "
               "personne et l’ajoute."));
        // Once this Enter is over: it is none of the button's.
        QMetaObject::invokeMethod(create_, [this] { create_->setFocus(); }, Qt::QueuedConnection);
    }
}

/// On a button that has the keyboard it presses that one: none is pressed from elsewhere.
void GuestDialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void GuestDialog::take(QListWidgetItem *item)
{
    const int position = item ? candidates_->row(item) : -1;
    if (position < 0) {
        sayWhatToDo();
        return;
    }
    const GuestCandidate candidate = found_.at(position);
    if (!candidate.registration.isValid()) {
        takePerson(candidate.person);
        return;
    }
    const int row = chosenRow();
    finish(workspace_.attendance().addGuest(grid_, row, candidate.registration), row, candidate.name);
}

void GuestDialog::takePerson(PersonId person)
{
    const auto known = PersonStore(workspace_.database()).person(person);
    if (!known) {
        messages_->say(MessageBar::Tone::Trouble, words::sentence(known.error()), known.error().detail);
        return;
    }
    // Registered in the track by now, perhaps in another session: then it is that registration that came.
    const QString name = names::display(known->familyName, known->givenName);
    if (showOnSheet(rowOf(person))) {
        return;
    }
    const auto candidates = guestCandidates(workspace_.database(), grid_, name, mostCandidates);
    const auto registered = candidates ? std::ranges::find_if(*candidates,
                                             [person](const GuestCandidate &each) {
                                                 return each.person == person && each.registration.isValid();
                                             })
                                       : QList<GuestCandidate>::const_iterator();
    const int row = chosenRow();
    if (candidates && registered != candidates->end()) {
        finish(workspace_.attendance().addGuest(grid_, row, registered->registration), row, name);
        return;
    }
    RegistrationDraft newcomer = draft();
    newcomer.person = *known;
    finish(workspace_.attendance().addGuest(grid_, row, newcomer, workspace_.enrolment()), row, name);
}

void GuestDialog::takeNewcomer()
{
    const RegistrationDraft newcomer = draft();
    const int row = chosenRow();
    finish(workspace_.attendance().addGuest(grid_, row, newcomer, workspace_.enrolment()), row,
        names::display(newcomer.person.familyName, newcomer.person.givenName));
}

/// By any of their registrations: the sheet may have been printed with another than the one of now.
const AttendanceRow *GuestDialog::rowOf(PersonId person) const
{
    const auto registrations
        = RegistrationStore(workspace_.database())
              .registrations({ .session = {}, .track = {}, .person = person, .status = {} });
    const auto row = std::ranges::find_if(grid_.rows, [&](const AttendanceRow &each) {
        return registrations
            && std::ranges::find(*registrations, each.registration, &Registration::id)
            != registrations->end();
    });
    return row == grid_.rows.end() ? nullptr : &*row;
}

/// The namesake of the structure that was typed before another.
const AttendanceRow *GuestDialog::rowOf(const QString &name) const
{
    const QString structure = organisationKey(organisation_->text());
    const AttendanceRow *found = nullptr;
    for (const AttendanceRow &each : grid_.rows) {
        if (text::fold(each.name) == text::fold(name)
            && (!found || organisationKey(each.organisation) == structure)) {
            found = &each;
        }
    }
    return found;
}

bool GuestDialog::showOnSheet(const AttendanceRow *row)
{
    if (row) {
        Q_EMIT found(row->number, row->name);
        accept();
    }
    return row != nullptr;
}

void GuestDialog::finish(const Done &done, int row, const QString &name)
{
    if (!done && done.error().kind == Error::Kind::Duplicate && showOnSheet(rowOf(name))) {
        return;
    }
    if (!done && done.error().kind == Error::Kind::Duplicate && !done.error().detail.isEmpty()) {
        // Registered in another session: asked for once more, the newcomer is another person.
        isSomebodyElse_ = true;
        messages_->say(MessageBar::Tone::Trouble,
            words::sentence(done.error()) + u' '
                + tr("Choisissez cette personne dans la liste\u202f; si c’est quelqu’un d’autre, demandez de "
                     "nouveau son inscription."));
        return;
    }
    if (!done) {
        messages_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT added(row, name);
    accept();
}
