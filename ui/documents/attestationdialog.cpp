// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/attestationdialog.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/documents/attestationletter.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/documents/attestationjobs.h"
#include "ui/documents/attestationlist.h"
#include "ui/documents/paperpreview.h"
#include "ui/print/paperprinting.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

AttestationDialog::AttestationDialog(
    Workspace &workspace, PrintSeams seams, QWidget *parent, PersonId person, const AttestationScope &start)
    : QDialog(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
    , person_(person)
    , desk_(workspace.database(), workspace.clock())
    , jobs_(new AttestationJobs(workspace, desk_, this))
    , bar_(new MessageBar(this))
    , group_(new ElidedComboBox(this))
    , kind_(new ElidedComboBox(this))
    , early_(new QLabel(this))
    , all_(new QCheckBox(tr("&Tout cocher"), this))
    , renew_(new QPushButton(tr("&Refaire"), this))
    , list_(new AttestationList(this))
    , preview_(new PaperPreview(tr("Choisissez une personne pour voir son attestation."), this))
    , count_(new QLabel(this))
    , drafts_(new QPushButton(tr("&Brouillons de messages…"), this))
    , each_(new QPushButton(tr("Un &fichier par personne…"), this))
    , pdf_(new QPushButton(icons::icon(u"pdf"_s), tr("&Enregistrer en PDF…"), this))
    , print_(new QPushButton(icons::icon(u"print"_s), tr("&Imprimer…"), this))
{
    if (person_.isValid()) {
        const auto known = PersonStore(workspace.database()).person(person_);
        personName_ = known ? names::display(known->familyName, known->givenName) : QString();
    }
    setWindowTitle(title());
    setSizeGripEnabled(true);
    layOut();
    connectParts();
    connectJobs();
    // A line tells much: as wide as there is room for, up to what it needs.
    resize(std::clamp(screen()->availableGeometry().width() - 60, 1120, 1400), 700);
    restoreGeometry(QSettings().value(u"attestations/geometry"_s).toByteArray());
    fillGroups(start);
    if (organiserprofile::logoIsLost(workspace.database()).value_or(false)) {
        bar_->say(MessageBar::Tone::Advice, words::lostLogo());
    }
}

AttestationDialog::~AttestationDialog()
{
    QSettings().setValue(u"attestations/geometry"_s, saveGeometry());
}

void AttestationDialog::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    group_->setObjectName(u"groupCombo"_s);
    kind_->setObjectName(u"kindCombo"_s);
    early_->setObjectName(u"earlyLabel"_s);
    early_->setTextFormat(Qt::PlainText);
    early_->setWordWrap(true);
    all_->setObjectName(u"allCheck"_s);
    renew_->setObjectName(u"attestationRenewButton"_s);
    renew_->setToolTip(tr("L’attestation de la ligne, comme la personne s’appelle aujourd’hui\u00A0: elle "
                          "reçoit un autre numéro quand elle est écrite, et remplace l’ancienne"));
    renew_->setCheckable(true);
    renew_->setAutoDefault(false);
    list_->setObjectName(u"attestationPeople"_s);
    count_->setObjectName(u"attestationCountLabel"_s);
    drafts_->setObjectName(u"attestationDraftsButton"_s);
    drafts_->setToolTip(tr("Un fichier .eml par personne, l’attestation jointe : votre logiciel de "
                           "messagerie l’ouvre pour l’envoyer"));
    each_->setObjectName(u"eachFileButton"_s);
    pdf_->setObjectName(u"attestationPdfButton"_s);
    print_->setObjectName(u"attestationPrintButton"_s);
    list_->setAccessibleName(tr("Attestations"));
    const bool isOfOne = person_.isValid();
    list_->setHeaderLabels(
        { isOfOne ? tr("Attestation") : tr("Personne"), isOfOne ? tr("Session") : tr("Structure"),
            tr("Présences"), isOfOne ? tr("Numéro") : tr("Attestation") });
    auto *notice = new EmptyNotice;
    notice->setWords(isOfOne ? tr("Rien à attester") : tr("Personne à qui attester"),
        tr("Les présences se saisissent dans la page Émargement\u202F; les attestations en suivent."));
    notice->coverWhenEmpty(list_);
    auto *choice = new QFormLayout;
    choice->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (isOfOne) {
        each_->setText(tr("Un &fichier par attestation…"));
        group_->hide();
        kind_->hide();
    } else {
        choice->addRow(tr("&Session"), group_);
        choice->addRow(tr("&Attestation"), kind_);
    }
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choice);
    column->addWidget(early_);
    auto *row = new QHBoxLayout;
    row->addWidget(all_);
    row->addWidget(renew_);
    row->addStretch();
    row->addWidget(count_);
    column->addLayout(row);
    column->addWidget(list_, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(preview_);
    splitter->setSizes({ 900, 400 });
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    auto *close = new QPushButton(tr("Fer&mer"), this);
    close->setAutoDefault(false);
    drafts_->setAutoDefault(false);
    each_->setAutoDefault(false);
    pdf_->setAutoDefault(false);
    print_->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(drafts_);
    buttons->addWidget(each_);
    buttons->addWidget(pdf_);
    buttons->addWidget(print_);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(bar_);
    outer->addWidget(splitter, 1);
    outer->addLayout(buttons);
}

void AttestationDialog::connectParts()
{
    connect(group_, &QComboBox::currentIndexChanged, this, &AttestationDialog::fillKinds);
    connect(kind_, &QComboBox::currentIndexChanged, this, &AttestationDialog::fillList);
    connect(list_, &AttestationList::choiceChanged, this, &AttestationDialog::showChoice);
    connect(list_, &QTreeWidget::currentItemChanged, this, &AttestationDialog::showPreview);
    connect(all_, &QCheckBox::clicked, list_, &AttestationList::checkAll);
    connect(renew_, &QPushButton::clicked, this, [this](bool isRenewed) {
        list_->renewCurrent(isRenewed);
        showPreview();
    });
    connect(pdf_, &QPushButton::clicked, this, [this] {
        seams_.choosePath(this, filename::harmless(title()) + u".pdf"_s, [this](const QString &path) {
            bar_->clear();
            jobs_->toPdf(list_->checked(), path, title());
        });
    });
    connect(each_, &QPushButton::clicked, this, [this] {
        seams_.chooseFolder(this, [this](const QString &path) {
            bar_->clear();
            jobs_->toFolder(list_->checked(), path);
        });
    });
    connect(drafts_, &QPushButton::clicked, this, [this] {
        seams_.chooseFolder(this, [this](const QString &path) {
            bar_->clear();
            jobs_->toDrafts(list_->checked(), path);
        });
    });
    connect(print_, &QPushButton::clicked, this, &AttestationDialog::choosePrinter);
    Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsChanged, this, &AttestationDialog::fillList);
    connect(&changes, &Changes::everythingChanged, this, &AttestationDialog::fillList);
}

void AttestationDialog::connectJobs()
{
    connect(jobs_, &AttestationJobs::ended, this, &AttestationDialog::fillList);
    connect(jobs_, &AttestationJobs::failed, this, &AttestationDialog::complain);
    connect(jobs_, &AttestationJobs::advised, this,
        [this](const QString &sentence) { bar_->say(MessageBar::Tone::Advice, sentence); });
    connect(jobs_, &AttestationJobs::said, this, [this](const QString &sentence) {
        bar_->say(MessageBar::Tone::Success, sentence);
        Q_EMIT said(sentence);
    });
}

QString AttestationDialog::title() const
{
    if (person_.isValid()) {
        return tr("Attestations – %1").arg(personName_);
    }
    if (group_->currentIndex() < 0) {
        return tr("Attestations");
    }
    // What one file is told from the next by comes first.
    const QString group = QString(group_->currentText()).replace(u" · "_s, u" – "_s);
    const auto meeting = std::ranges::find(dates_.meetings, scope().meeting, &Meeting::id);
    return meeting == dates_.meetings.end()
        ? tr("Attestations d’assiduité – %1").arg(group)
        : tr("Attestations de présence – séance %1 du %2 – %3")
              .arg(QString::number(meeting->moduleNumber), french::date(meeting->date), group);
}

/// Each session of each track; chosen is what is asked for, else the one with the latest meeting that has
/// taken place.
void AttestationDialog::fillGroups(const AttestationScope &start)
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    if (!meetings) {
        complain(meetings.error());
        return;
    }
    dates_ = { *meetings, workspace_.clock()().date() };
    if (person_.isValid()) {
        fillList();
        return;
    }
    const QSignalBlocker quiet(group_);
    const bool isOneCycle = std::ranges::all_of(
        dates_.meetings, [this](const Meeting &each) { return each.cycle == dates_.meetings.first().cycle; });
    int chosen = -1;
    int asked = -1;
    QDate latest;
    for (qsizetype i = 0; i < dates_.meetings.size(); ++i) {
        const Meeting &each = dates_.meetings.at(i);
        int index = -1;
        for (int row = 0; row < group_->count(); ++row) {
            const Meeting &known = dates_.meetings.at(group_->itemData(row).toInt());
            index = known.session == each.session && known.track == each.track ? row : index;
        }
        if (index < 0) {
            index = group_->count();
            const QString title = u"%1 · %2"_s.arg(each.sessionLabel, each.trackLabel);
            // Every cycle has a session 1: what tells them apart is when they began.
            group_->addItem(isOneCycle ? title : u"%1 · %2"_s.arg(title, french::month(each.date)), int(i));
        }
        const bool isOfGroup
            = start.session.isValid() && each.session == start.session && each.track == start.track;
        if (isOfGroup || (start.meeting.isValid() && each.id == start.meeting)) {
            asked = index;
        }
        if (each.date <= dates_.today && (!latest.isValid() || each.date > latest)) {
            latest = each.date;
            chosen = index;
        }
    }
    chosen = chosen < 0 && group_->count() > 0 ? 0 : chosen;
    group_->setCurrentIndex(asked < 0 ? chosen : asked);
    fillKinds();
    if (asked >= 0 && start.meeting.isValid()) {
        kind_->setCurrentIndex(kind_->findData(start.meeting.value));
    }
}

void AttestationDialog::fillKinds()
{
    {
        const QSignalBlocker quiet(kind_);
        kind_->clear();
        if (group_->currentIndex() >= 0) {
            const Meeting &any = dates_.meetings.at(group_->currentData().toInt());
            kind_->addItem(attestationlines::sessionTitle(), qint64(0));
            for (const Meeting &each : std::as_const(dates_.meetings)) {
                if (each.session == any.session && each.track == any.track) {
                    kind_->addItem(attestationlines::presenceTitle(each), each.id.value);
                }
            }
        }
    }
    fillList();
}

AttestationScope AttestationDialog::scope() const
{
    if (group_->currentIndex() < 0) {
        return {};
    }
    const Meeting &any = dates_.meetings.at(group_->currentData().toInt());
    const MeetingId meeting { kind_->currentData().toLongLong() };
    return { .kind = meeting.isValid() ? AttestationKind::Meeting : AttestationKind::Session,
        .session = any.session,
        .track = any.track,
        .meeting = meeting };
}

void AttestationDialog::fillList()
{
    Result<QList<AttestationLine>> lines;
    if (person_.isValid()) {
        lines = attestationlines::ofPerson(workspace_.database(), desk_, person_, dates_);
    } else if (group_->currentIndex() >= 0) {
        lines = attestationlines::ofScope(desk_, scope(), dates_);
    }
    if (!lines) {
        complain(lines.error());
        return;
    }
    list_->setLines(*lines);
    QStringList reserves { person_.isValid() ? attestationlines::early(*lines)
                                             : attestationlines::early(scope(), *lines, dates_),
        attestationlines::toEnter(*lines, dates_), attestationlines::unwritten(*lines) };
    reserves.removeAll(QString());
    early_->setText(reserves.join(u'\n'));
    early_->setVisible(!early_->text().isEmpty());
    showChoice();
    showPreview();
}

void AttestationDialog::showChoice()
{
    const qsizetype count = list_->checked().size();
    const qsizetype possible = list_->possible();
    count_->setText(count == 0
            ? (person_.isValid() ? tr("Cochez au moins une ligne.") : tr("Cochez au moins une personne."))
            : tr("%1 à écrire").arg(french::count(count, tr("attestation"), tr("attestations"))));
    const QSignalBlocker quiet(all_);
    all_->setEnabled(possible > 0);
    all_->setChecked(possible > 0 && count == possible);
    for (QPushButton *button : { drafts_, each_, pdf_, print_ }) {
        button->setEnabled(count > 0);
    }
}

/// Offered where somebody is called otherwise than on their attestation.
void AttestationDialog::showRenewal()
{
    const AttestationLine *line = list_->current();
    renew_->setVisible(list_->isAnyRenamed());
    renew_->setEnabled(line && line->about.isRenamed && !line->about.isToWrite());
    renew_->setChecked(line && line->isRenewed);
}

void AttestationDialog::showPreview()
{
    showRenewal();
    const AttestationLine *line = list_->current();
    preview_->setEmptyWords(line
            ? tr("Aucune présence n’est saisie pour cette personne\u00A0: rien ne peut être attesté.")
            : tr("Choisissez une personne pour voir son attestation."));
    if (!line) {
        preview_->setDocuments({});
        return;
    }
    const QList<RegistrationId> whom { line->about.registration };
    const auto prepared = desk_.prepare(line->scope, whom, line->isRenewed ? whom : QList<RegistrationId>());
    if (!prepared) {
        complain(prepared.error());
        return;
    }
    PaperDocuments shown;
    if (!prepared->isEmpty()) {
        shown.push_back(std::make_unique<LetterPages>(attestationletter::letter(prepared->first())));
    }
    preview_->setDocuments(std::move(shown));
}

void AttestationDialog::choosePrinter()
{
    if (!seams_.hasPrinter()) {
        bar_->say(MessageBar::Tone::Advice,
            tr("Aucune imprimante n’est installée sur ce poste. Enregistrez les attestations en PDF\u00A0: "
               "le "
               "fichier s’imprimera depuis un autre poste."));
        pdf_->setFocus();
        return;
    }
    printer_ = paperprinting::newPrinter(title());
    seams_.choosePrinter(*printer_, this, [this] {
        bar_->clear();
        jobs_->toPrinter(list_->checked(), *printer_);
    });
}

void AttestationDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
