// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/filepage.h"

#include "app/base/french.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "ui/importing/tableloader.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

FilePage::FilePage(Database &database, QWidget *parent)
    : AssistantPage(parent)
    , loader_(new TableLoader(this))
    , choose_(new QPushButton(tr("&Choisir un fichier…"), this))
    , name_(new QLabel(this))
    , note_(new FieldNote(this))
    , cycle_(new QComboBox(this))
    , audience_(new QComboBox(this))
    , session_(new QComboBox(this))
{
    choose_->setObjectName(u"chooseFileButton"_s);
    choose_->setAutoDefault(true);
    connect(choose_, &QPushButton::clicked, this, &FilePage::fileAsked);
    name_->setObjectName(u"fileNameLabel"_s);
    name_->setTextFormat(Qt::PlainText);
    name_->setText(tr("ou déposez-le dans cette fenêtre"));
    note_->setObjectName(u"fileNote"_s);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(12);
    auto *file = new QHBoxLayout;
    file->setSpacing(12);
    file->addWidget(choose_);
    file->addWidget(name_, 1);
    form->addRow(tr("Fichier :"), file);
    form->addRow(QString(), note_);
    buildChoices(form);

    const auto cycles = ProgrammeStore(database).cycles();
    const auto sessions = MeetingStore(database).sessions();
    if (!cycles || !sessions) {
        say(!cycles ? cycles.error() : sessions.error());
        choose_->setEnabled(false);
        return;
    }
    cycles_ = *cycles;
    sessions_ = *sessions;
    for (const Cycle &cycle : cycles_) {
        cycle_->addItem(cycle.title, QVariant::fromValue(cycle.id.value));
    }
    form->setRowVisible(cycle_, cycles_.size() > 1);
    listCycle();
    connect(cycle_, &QComboBox::currentIndexChanged, this, &FilePage::listCycle);
    connect(loader_, &TableLoader::loaded, this, &FilePage::showTable);
    connect(loader_, &TableLoader::refused, this, &FilePage::say);
}

void FilePage::buildChoices(QFormLayout *form)
{
    cycle_->setObjectName(u"importCycleCombo"_s);
    audience_->setObjectName(u"importAudienceCombo"_s);
    session_->setObjectName(u"importSessionCombo"_s);
    for (QComboBox *combo : { cycle_, audience_, session_ }) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(36);
    }
    form->addRow(tr("C&ycle :"), cycle_);
    form->addRow(tr("&Public :"), audience_);
    auto *whom = new QLabel(tr("Si le fichier dit le public de chaque ligne (colonne «\u00a0Public\u00a0» ou "
                               "«\u00a0Parcours\u00a0»), c’est lui qui est suivi."),
        this);
    whom->setWordWrap(true);
    whom->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), whom);
    form->addRow(tr("Session des &lignes qui n’en nomment pas :"), session_);
}

void FilePage::listCycle()
{
    audience_->clear();
    session_->clear();
    const Cycle *cycle = cycles_.isEmpty() ? nullptr : &cycles_.at(std::max(0, cycle_->currentIndex()));
    if (!cycle) {
        return;
    }
    for (const Audience audience : { Audience::Professional, Audience::Elected, Audience::Citizen }) {
        if (cycle->trackFor(audience)) {
            const QString label = cycle->audienceLabel(audience);
            audience_->addItem(label.isEmpty() ? words::audience(audience) : label, int(audience));
        }
    }
    session_->addItem(tr("aucune : ces lignes seront refusées"), 0);
    for (const Session &session : sessions_) {
        if (session.cycle == cycle->id) {
            session_->addItem(session.label, session.number);
        }
    }
}

void FilePage::take(const QString &path)
{
    path_ = path;
    table_.reset();
    const QString name = QFileInfo(path).fileName();
    constexpr int widest = 480;
    name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideMiddle, widest));
    name_->setToolTip(u"<p>"_s + path.toHtmlEscaped() + u"</p>"_s);
    note_->say(FieldNote::Tone::Quiet, tr("Lecture du fichier…"));
    Q_EMIT completeChanged();
    loader_->read(path);
}

void FilePage::stop()
{
    loader_->stop();
}

void FilePage::showTable(const std::shared_ptr<const Table> &table)
{
    table_ = table;
    note_->say(FieldNote::Tone::Quiet,
        tr("Lu : %1, en-têtes comprises.")
            .arg(french::count(table->size(), tr("ligne remplie"), tr("lignes remplies"))));
    Q_EMIT completeChanged();
    Q_EMIT tableRead();
}

void FilePage::say(const Error &error)
{
    // The usual sentence speaks of databases.
    note_->say(FieldNote::Tone::Trouble,
        error.kind == Error::Kind::CannotOpen && error.detail != "a folder"_L1
            ? tr("Ce fichier n’existe pas ou ne peut pas être ouvert. Vérifiez son emplacement, et qu’aucun "
                 "autre programme ne le retient.")
            : words::sentence(error));
    Q_EMIT completeChanged();
}

ImportChoice FilePage::choice() const
{
    ImportChoice choice;
    choice.cycle = CycleId { cycle_->currentData().toLongLong() };
    choice.audience = Audience(audience_->currentData().toInt());
    if (const int session = session_->currentData().toInt(); session > 0) {
        choice.session = session;
    }
    return choice;
}

void FilePage::takeFocus()
{
    (path_.isEmpty() ? static_cast<QWidget *>(choose_) : audience_)->setFocus();
}
