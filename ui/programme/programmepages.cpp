// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmepages.h"

#include "ui/calendar/speakersfield.h"
#include "ui/programme/lengthspin.h"
#include "ui/programme/programmewords.h"
#include "ui/widgets/plaintextfield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array audiences { Audience::Professional, Audience::Elected, Audience::Citizen };

const RegistrationForm *formFor(const Cycle &cycle, Audience audience)
{
    const auto found = std::ranges::find(cycle.forms, audience, &RegistrationForm::audience);
    return found == cycle.forms.end() ? nullptr : &*found;
}

} // namespace

CycleFields::CycleFields(QWidget *parent)
    : ProgrammePage(parent)
    , title_(line(u"cycleTitleEdit"_s))
    , subtitle_(line(u"cycleSubtitleEdit"_s))
    , organiser_(line(u"cycleOrganiserEdit"_s))
    , partner_(line(u"cyclePartnerEdit"_s))
    , presentation_(text(u"cyclePresentationEdit"_s))
    , source_(line(u"cycleSourceEdit"_s))
{
    source_->setPlaceholderText(tr("où ces faits ont été lus, s’il y a lieu"));
    presentation_->setPlaceholderText(tr("une ligne vide entre deux paragraphes"));
    QFormLayout *form = makeForm();
    form->addRow(tr("&Titre"), title_);
    form->addRow(tr("&Sous-titre"), subtitle_);
    form->addRow(tr("&Organisateur"), organiser_);
    form->addRow(tr("Parte&naires"), partner_);
    form->addRow(tr("&Présentation"), presentation_);
    form->addRow(tr("So&urce"), source_);
}

QWidget *CycleFields::firstField() const
{
    return title_;
}

void CycleFields::fill(const CyclePlan &plan, const ProgrammeSpot &)
{
    const Cycle &cycle = plan.cycle;
    title_->setText(cycle.title);
    subtitle_->setText(cycle.subtitle);
    organiser_->setText(cycle.organiser);
    partner_->setText(cycle.partner);
    presentation_->setPlainText(cycle.presentation);
    source_->setText(cycle.source);
    for (QLineEdit *edit : { title_, subtitle_, organiser_, partner_, source_ }) {
        edit->setCursorPosition(0);
    }
}

void CycleFields::store(CyclePlan &plan, const ProgrammeSpot &) const
{
    Cycle &cycle = plan.cycle;
    cycle.title = title_->text();
    cycle.subtitle = subtitle_->text();
    cycle.organiser = organiser_->text();
    cycle.partner = partner_->text();
    cycle.presentation = typedIn(*presentation_);
    cycle.source = source_->text();
}

TrackFields::TrackFields(QWidget *parent)
    : ProgrammePage(parent)
    , label_(line(u"trackLabelEdit"_s))
{
    auto *publics = new QGridLayout;
    publics->addWidget(new QLabel(tr("Public"), this), 0, 0);
    publics->addWidget(hint(tr("Nom, comme vous l’écrivez")), 0, 1);
    publics->addWidget(hint(tr("Titre du formulaire d’inscription")), 0, 2);
    for (size_t i = 0; i < audiences.size(); ++i) {
        const QString usual = programmewords::audienceLabel(audiences.at(i));
        Public &each = publics_.at(i);
        each.check = new QCheckBox(usual, this);
        each.check->setObjectName(u"trackAudienceCheck%1"_s.arg(i));
        each.label = line(u"audienceLabelEdit%1"_s.arg(i));
        each.form = line(u"audienceFormEdit%1"_s.arg(i));
        each.label->setAccessibleName(tr("Nom du public : %1").arg(usual));
        each.form->setAccessibleName(tr("Titre du formulaire : %1").arg(usual));
        const int row = int(i) + 1;
        publics->addWidget(each.check, row, 0);
        publics->addWidget(each.label, row, 1);
        publics->addWidget(each.form, row, 2);
        connect(each.check, &QCheckBox::toggled, this, [this, i](bool takes) { toggle(i, takes); });
    }
    publics->setColumnStretch(1, 1);
    publics->setColumnStretch(2, 2);
    auto *name = new QFormLayout;
    name->addRow(tr("&Nom du parcours"), label_);
    auto *column = new QVBoxLayout(this);
    column->addLayout(name);
    column->addLayout(publics);
    column->addWidget(hint(tr("Un public suit un seul parcours : celui où il est coché prend ses "
                              "inscriptions.")));
    column->addStretch();
}

QWidget *TrackFields::firstField() const
{
    return label_;
}

void TrackFields::toggle(size_t audience, bool takes)
{
    const Public &each = publics_.at(audience);
    each.label->setEnabled(takes);
    each.form->setEnabled(takes);
    if (takes && each.label->text().isEmpty()) {
        each.label->setText(programmewords::audienceLabel(audiences.at(audience)));
    }
    if (takes && each.form->text().isEmpty()) {
        each.form->setText(programmewords::formLabel(audiences.at(audience)));
    }
    note();
}

void TrackFields::fill(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    const Track &track = plan.cycle.tracks.at(spot.track);
    label_->setText(track.label);
    label_->setCursorPosition(0);
    for (size_t i = 0; i < audiences.size(); ++i) {
        const Audience audience = audiences.at(i);
        const Public &each = publics_.at(i);
        const bool takes = track.audiences.contains(audience);
        const RegistrationForm *form = formFor(plan.cycle, audience);
        const Track *other = plan.cycle.trackFor(audience);
        const bool isTaken = other && !takes;
        each.label->setText(form && !isTaken ? form->audienceLabel : QString());
        each.form->setText(form && !isTaken ? form->formLabel : QString());
        each.check->setChecked(takes);
        each.label->setEnabled(takes);
        each.form->setEnabled(takes);
        each.check->setEnabled(!isTaken);
        each.check->setToolTip(isTaken
                ? tr("Ce public suit déjà le parcours « %1 »").arg(other->label).toHtmlEscaped()
                : QString());
        each.label->setCursorPosition(0);
        each.form->setCursorPosition(0);
    }
}

void TrackFields::store(CyclePlan &plan, const ProgrammeSpot &spot) const
{
    Track &track = plan.cycle.tracks[spot.track];
    track.label = label_->text();
    for (size_t i = 0; i < audiences.size(); ++i) {
        const Audience audience = audiences.at(i);
        const Public &each = publics_.at(i);
        const bool took = track.audiences.contains(audience);
        const bool takes = each.check->isChecked();
        if (took && !takes) {
            track.audiences.removeAll(audience);
            plan.cycle.forms.removeIf(
                [&](const RegistrationForm &form) { return form.audience == audience; });
        } else if (takes && !took) {
            track.audiences.append(audience);
            plan.cycle.forms.append(
                { .audience = audience, .audienceLabel = {}, .formLabel = {}, .state = FormState::NotOpen });
            // A new public comes to every séance of its track until one says otherwise.
            for (Module &module : track.modules) {
                module.audiences.append(audience);
            }
        }
        if (!takes) {
            continue;
        }
        const auto form = std::ranges::find(plan.cycle.forms, audience, &RegistrationForm::audience);
        if (form != plan.cycle.forms.end()) {
            form->audienceLabel = each.label->text();
            form->formLabel = each.form->text();
        }
    }
}

ModuleFields::ModuleFields(const QStringList &knownSpeakers, QWidget *parent)
    : ProgrammePage(parent)
    , title_(line(u"moduleTitleEdit"_s))
    , description_(text(u"moduleDescriptionEdit"_s))
    , minutes_(new LengthSpin(this))
    , none_(new QLabel(tr("Cochez d’abord un public du parcours."), this))
    , speakers_(new SpeakersField(this))
{
    minutes_->setObjectName(u"moduleMinutesSpin"_s);
    speakers_->setObjectName(u"moduleSpeakersField"_s);
    speakers_->setKnownNames(knownSpeakers);
    // One below the other: side by side their names, which a cycle writes as long as it likes, would make
    // every page as wide as all of them.
    auto *publics = new QVBoxLayout;
    publics->setSpacing(4);
    none_->setObjectName(u"noModuleAudienceLabel"_s);
    none_->hide();
    publics->addWidget(none_);
    for (size_t i = 0; i < audiences.size(); ++i) {
        publics_.at(i) = new QCheckBox(programmewords::audienceLabel(audiences.at(i)), this);
        publics_.at(i)->setObjectName(u"moduleAudienceCheck%1"_s.arg(i));
        publics_.at(i)->hide();
        publics->addWidget(publics_.at(i));
        connect(publics_.at(i), &QCheckBox::toggled, this, &ModuleFields::note);
    }
    auto *length = new QHBoxLayout;
    length->addWidget(minutes_);
    length->addStretch();
    connect(minutes_, &LengthSpin::valueChanged, this, &ModuleFields::note);
    connect(speakers_, &SpeakersField::edited, this, &ModuleFields::note);
    QFormLayout *form = makeForm();
    form->addRow(tr("&Titre"), title_);
    form->addRow(tr("&Description"), description_);
    form->addRow(tr("Ouverte à"), publics);
    auto *lengthLabel = new QLabel(tr("D&urée prévue"), this);
    lengthLabel->setBuddy(minutes_);
    form->addRow(lengthLabel, length);
    form->addRow(tr("&Intervenants"), speakers_);
    QWidget *before = description_;
    for (QCheckBox *check : publics_) {
        setTabOrder(before, check);
        before = check;
    }
}

QWidget *ModuleFields::firstField() const
{
    return title_;
}

void ModuleFields::fill(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    const Track &track = plan.cycle.tracks.at(spot.track);
    const Module &module = track.modules.at(spot.module);
    none_->setVisible(track.audiences.isEmpty());
    title_->setText(module.title);
    title_->setCursorPosition(0);
    description_->setPlainText(module.description);
    minutes_->setValue(module.minutes.value_or(0));
    for (size_t i = 0; i < audiences.size(); ++i) {
        const bool isOfTrack = track.audiences.contains(audiences.at(i));
        const QString written = plan.cycle.audienceLabel(audiences.at(i));
        publics_.at(i)->setVisible(isOfTrack);
        publics_.at(i)->setText(written.isEmpty() ? programmewords::audienceLabel(audiences.at(i)) : written);
        publics_.at(i)->setChecked(module.audiences.contains(audiences.at(i)));
    }
    speakers_->setSpeakers(module.speakers);
}

void ModuleFields::store(CyclePlan &plan, const ProgrammeSpot &spot) const
{
    Module &module = plan.cycle.tracks[spot.track].modules[spot.module];
    module.title = title_->text();
    module.description = typedIn(*description_);
    module.minutes = minutes_->value() > 0 ? std::optional(minutes_->value()) : std::nullopt;
    module.audiences.clear();
    for (size_t i = 0; i < audiences.size(); ++i) {
        if (plan.cycle.tracks.at(spot.track).audiences.contains(audiences.at(i))
            && publics_.at(i)->isChecked()) {
            module.audiences.append(audiences.at(i));
        }
    }
    module.speakers = speakers_->speakers();
}

SessionFields::SessionFields(QWidget *parent)
    : ProgrammePage(parent)
    , label_(line(u"sessionLabelEdit"_s))
    , none_(hint(tr("Le cycle n’a pas encore de parcours : ajoutez-en un.")))
    , column_(new QVBoxLayout)
{
    auto *name = new QFormLayout;
    name->addRow(tr("&Nom de la session"), label_);
    auto *column = new QVBoxLayout(this);
    column->addLayout(name);
    column->addWidget(new QLabel(tr("Parcours tenus dans cette session"), this));
    column->addWidget(none_);
    column->addLayout(column_);
    column->addWidget(hint(tr("Le nombre de places se règle à la page Liste d’attente, les dates des séances "
                              "dans le calendrier.")));
    column->addStretch();
}

QWidget *SessionFields::firstField() const
{
    return label_;
}

void SessionFields::fill(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    const SessionPlan &session = plan.sessions.at(spot.session);
    label_->setText(session.session.label);
    label_->setCursorPosition(0);
    none_->setVisible(plan.cycle.tracks.isEmpty());
    while (tracks_.size() > plan.cycle.tracks.size()) {
        delete tracks_.takeLast();
    }
    while (tracks_.size() < plan.cycle.tracks.size()) {
        auto *check = new QCheckBox(this);
        check->setObjectName(u"sessionTrackCheck%1"_s.arg(tracks_.size()));
        // A long name is whole in its tool tip: the page is not to be moved sideways for it.
        check->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(check, &QCheckBox::toggled, this, &SessionFields::note);
        column_->addWidget(check);
        tracks_.append(check);
    }
    for (qsizetype i = 0; i < tracks_.size(); ++i) {
        QString label = plan.cycle.tracks.at(i).label.simplified();
        tracks_.at(i)->setToolTip(label.toHtmlEscaped());
        tracks_.at(i)->setText(label.isEmpty() ? tr("(sans titre)") : label.replace(u'&', u"&&"_s));
        tracks_.at(i)->setChecked(session.tracks.contains(plan.cycle.tracks.at(i).id));
    }
}

void SessionFields::store(CyclePlan &plan, const ProgrammeSpot &spot) const
{
    SessionPlan &session = plan.sessions[spot.session];
    session.session.label = label_->text();
    session.tracks.clear();
    for (qsizetype i = 0; i < tracks_.size(); ++i) {
        if (tracks_.at(i)->isChecked()) {
            session.tracks.append(plan.cycle.tracks.at(i).id);
        }
    }
}
