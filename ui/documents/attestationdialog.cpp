// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/attestationdialog.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/documents/attestationletter.h"
#include "app/documents/attestationmail.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/documents/documentwords.h"
#include "ui/documents/paperpreview.h"
#include "ui/print/jobprogress.h"
#include "ui/print/paperprinting.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int registrationRole = Qt::UserRole;
constexpr int addressRole = Qt::UserRole + 1;

QString recorded(const AttestationCase &each, AttestationKind kind)
{
    if (each.seances.isEmpty()) {
        return AttestationDialog::tr("aucune présence saisie");
    }
    const QString duration = attestationletter::duration(attestedTime(each.seances));
    return kind == AttestationKind::Meeting
        ? duration
        : AttestationDialog::tr("%1 sur %2 · %3")
              .arg(french::count(seanceCount(each.seances), AttestationDialog::tr("séance"),
                  AttestationDialog::tr("séances")))
              .arg(each.expected)
              .arg(duration);
}

QString standing(const AttestationCase &each)
{
    if (each.number == 0) {
        return each.seances.isEmpty() ? QString() : AttestationDialog::tr("à établir");
    }
    QString issued = AttestationDialog::tr("n°\u00A0%1 du %2")
                         .arg(each.number)
                         .arg(french::shortDate(each.issuedAt.toLocalTime().date()));
    if (!each.isCorrected) {
        return issued;
    }
    return each.seances.isEmpty()
        ? AttestationDialog::tr("%1 annulée\u00A0: les présences ont été effacées depuis").arg(issued)
        : AttestationDialog::tr("%1 annulée\u00A0: présences corrigées depuis, à refaire").arg(issued);
}

bool isChecked(const QTreeWidgetItem *item)
{
    return (item->flags() & Qt::ItemIsUserCheckable) && item->checkState(0) == Qt::Checked;
}

PaperDocuments documentsOf(const QList<Attestation> &attestations)
{
    PaperDocuments documents;
    for (const Attestation &each : attestations) {
        documents.push_back(std::make_unique<LetterPages>(attestationletter::letter(each)));
    }
    return documents;
}

} // namespace

AttestationDialog::AttestationDialog(Workspace &workspace, PrintSeams seams, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
    , desk_(workspace.database(), workspace.clock())
    , sent_(workspace.database(), workspace.changes(), workspace.journal(), workspace.clock())
    , bar_(new MessageBar(this))
    , group_(new ElidedComboBox(this))
    , kind_(new ElidedComboBox(this))
    , all_(new QCheckBox(tr("&Tout cocher"), this))
    , people_(new QTreeWidget(this))
    , preview_(new PaperPreview(tr("Choisissez une personne pour voir son attestation."), this))
    , count_(new QLabel(this))
    , drafts_(new QPushButton(tr("&Brouillons de messages…"), this))
    , each_(new QPushButton(tr("Un &fichier par personne…"), this))
    , pdf_(new QPushButton(icons::icon(u"pdf"_s), tr("&Enregistrer en PDF…"), this))
    , print_(new QPushButton(icons::icon(u"print"_s), tr("&Imprimer…"), this))
{
    setWindowTitle(tr("Attestations"));
    setSizeGripEnabled(true);
    layOut();
    connectParts();
    resize(1120, 700);
    restoreGeometry(QSettings().value(u"attestations/geometry"_s).toByteArray());
    fillGroups();
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
    all_->setObjectName(u"allCheck"_s);
    people_->setObjectName(u"attestationPeople"_s);
    count_->setObjectName(u"attestationCountLabel"_s);
    drafts_->setObjectName(u"attestationDraftsButton"_s);
    drafts_->setToolTip(tr("Un fichier .eml par personne, l’attestation jointe : votre logiciel de "
                           "messagerie l’ouvre pour l’envoyer"));
    each_->setObjectName(u"eachFileButton"_s);
    pdf_->setObjectName(u"attestationPdfButton"_s);
    print_->setObjectName(u"attestationPrintButton"_s);
    people_->setAccessibleName(tr("Personnes"));
    people_->setHeaderLabels({ tr("Personne"), tr("Structure"), tr("Présences"), tr("Attestation") });
    people_->setRootIsDecorated(false);
    people_->setAlternatingRowColors(true);
    people_->setUniformRowHeights(true);
    people_->setToolTip(tr("Espace coche ou décoche la ligne"));
    auto *notice = new EmptyNotice;
    notice->setWords(tr("Personne à qui attester"),
        tr("Les présences se saisissent dans la page Émargement ; les attestations en suivent."));
    notice->coverWhenEmpty(people_);
    auto *choice = new QFormLayout;
    choice->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    choice->addRow(tr("&Session"), group_);
    choice->addRow(tr("&Attestation"), kind_);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choice);
    auto *row = new QHBoxLayout;
    row->addWidget(all_);
    row->addStretch();
    row->addWidget(count_);
    column->addLayout(row);
    column->addWidget(people_, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(preview_);
    splitter->setSizes({ 700, 400 });
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
    connect(kind_, &QComboBox::currentIndexChanged, this, &AttestationDialog::fillPeople);
    connect(people_, &QTreeWidget::itemChanged, this, &AttestationDialog::showChoice);
    connect(people_, &QTreeWidget::currentItemChanged, this, &AttestationDialog::showPreview);
    connect(all_, &QCheckBox::clicked, this, [this](bool isChecked) {
        const QSignalBlocker quiet(people_);
        for (int row = 0; row < people_->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = people_->topLevelItem(row);
            if (item->flags() & Qt::ItemIsUserCheckable) {
                item->setCheckState(0, isChecked ? Qt::Checked : Qt::Unchecked);
            }
        }
        people_->viewport()->update();
        showChoice();
    });
    connect(pdf_, &QPushButton::clicked, this, [this] {
        const QString name = filename::harmless(
            tr("Attestations – %1").arg(QString(group_->currentText()).replace(u" · "_s, u" – "_s)));
        seams_.choosePath(this, name + u".pdf"_s, [this](const QString &path) { saveOne(path); });
    });
    connect(each_, &QPushButton::clicked, this,
        [this] { seams_.chooseFolder(this, [this](const QString &path) { saveEach(path); }); });
    connect(drafts_, &QPushButton::clicked, this,
        [this] { seams_.chooseFolder(this, [this](const QString &path) { saveDrafts(path); }); });
    connect(print_, &QPushButton::clicked, this, &AttestationDialog::choosePrinter);
    Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsChanged, this, &AttestationDialog::fillPeople);
    connect(&changes, &Changes::everythingChanged, this, &AttestationDialog::fillPeople);
}

/// Each session of each track; chosen is the one with the latest meeting that has taken place.
void AttestationDialog::fillGroups()
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    if (!meetings) {
        complain(meetings.error());
        return;
    }
    meetings_ = *meetings;
    const QDate today = workspace_.clock()().date();
    const QSignalBlocker quiet(group_);
    const bool isOneCycle = std::ranges::all_of(
        meetings_, [this](const Meeting &each) { return each.cycle == meetings_.first().cycle; });
    int chosen = -1;
    QDate latest;
    for (qsizetype i = 0; i < meetings_.size(); ++i) {
        const Meeting &each = meetings_.at(i);
        int index = -1;
        for (int row = 0; row < group_->count(); ++row) {
            const Meeting &known = meetings_.at(group_->itemData(row).toInt());
            index = known.session == each.session && known.track == each.track ? row : index;
        }
        if (index < 0) {
            index = group_->count();
            const QString title = u"%1 · %2"_s.arg(each.sessionLabel, each.trackLabel);
            // Every cycle has a session 1: what tells them apart is when they began.
            group_->addItem(isOneCycle ? title : u"%1 · %2"_s.arg(title, french::month(each.date)), int(i));
        }
        if (each.date <= today && (!latest.isValid() || each.date > latest)) {
            latest = each.date;
            chosen = index;
        }
    }
    group_->setCurrentIndex(chosen < 0 && group_->count() > 0 ? 0 : chosen);
    fillKinds();
}

void AttestationDialog::fillKinds()
{
    {
        const QSignalBlocker quiet(kind_);
        kind_->clear();
        if (group_->currentIndex() >= 0) {
            const Meeting &any = meetings_.at(group_->currentData().toInt());
            kind_->addItem(tr("Assiduité\u00A0: toute la session"), qint64(0));
            for (const Meeting &each : std::as_const(meetings_)) {
                if (each.session == any.session && each.track == any.track) {
                    kind_->addItem(tr("Présence\u00A0: séance %1, %2")
                                       .arg(each.moduleNumber)
                                       .arg(french::longDate(each.date)),
                        each.id.value);
                }
            }
        }
    }
    fillPeople();
}

AttestationScope AttestationDialog::scope() const
{
    if (group_->currentIndex() < 0) {
        return {};
    }
    const Meeting &any = meetings_.at(group_->currentData().toInt());
    const MeetingId meeting { kind_->currentData().toLongLong() };
    return { .kind = meeting.isValid() ? AttestationKind::Meeting : AttestationKind::Session,
        .session = any.session,
        .track = any.track,
        .meeting = meeting };
}

void AttestationDialog::fillPeople()
{
    const qint64 current
        = people_->currentItem() ? people_->currentItem()->data(0, registrationRole).toLongLong() : 0;
    const QSignalBlocker quiet(people_);
    people_->clear();
    if (group_->currentIndex() >= 0) {
        const auto cases = desk_.cases(scope());
        if (!cases) {
            complain(cases.error());
            return;
        }
        for (const AttestationCase &each : *cases) {
            addPerson(each, !each.seances.isEmpty() && (each.number == 0 || each.isCorrected));
        }
    }
    for (int row = 0; row < people_->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = people_->topLevelItem(row);
        if (row == 0 || item->data(0, registrationRole).toLongLong() == current) {
            people_->setCurrentItem(item);
        }
    }
    for (int column = 0; column < people_->columnCount() - 1; ++column) {
        people_->resizeColumnToContents(column);
        people_->header()->resizeSection(
            column, std::min(people_->columnWidth(column), fontMetrics().averageCharWidth() * 26));
    }
    showChoice();
    showPreview();
}

void AttestationDialog::addPerson(const AttestationCase &each, bool isChecked)
{
    const QStringList texts { each.name, each.structure, recorded(each, scope().kind), standing(each) };
    auto *item = new QTreeWidgetItem(people_, texts);
    item->setData(0, registrationRole, each.registration.value);
    item->setData(0, addressRole, each.email);
    for (int column = 0; column < texts.size(); ++column) {
        item->setToolTip(column, texts.at(column).toHtmlEscaped());
    }
    if (each.seances.isEmpty()) {
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        return;
    }
    item->setCheckState(0, isChecked ? Qt::Checked : Qt::Unchecked);
}

QList<RegistrationId> AttestationDialog::checked() const
{
    QList<RegistrationId> found;
    for (int row = 0; row < people_->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = people_->topLevelItem(row);
        if (isChecked(item)) {
            found.append(RegistrationId { item->data(0, registrationRole).toLongLong() });
        }
    }
    return found;
}

void AttestationDialog::showChoice()
{
    const qsizetype count = checked().size();
    qsizetype possible = 0;
    for (int row = 0; row < people_->topLevelItemCount(); ++row) {
        possible += people_->topLevelItem(row)->flags() & Qt::ItemIsUserCheckable ? 1 : 0;
    }
    count_->setText(count == 0
            ? tr("Cochez au moins une personne.")
            : tr("%1 à écrire").arg(french::count(count, tr("attestation"), tr("attestations"))));
    const QSignalBlocker quiet(all_);
    all_->setEnabled(possible > 0);
    all_->setChecked(possible > 0 && count == possible);
    for (QPushButton *button : { drafts_, each_, pdf_, print_ }) {
        button->setEnabled(count > 0);
    }
}

void AttestationDialog::showPreview()
{
    const QTreeWidgetItem *item = people_->currentItem();
    if (!item) {
        preview_->setDocuments({});
        return;
    }
    const auto prepared
        = desk_.prepare(scope(), { RegistrationId { item->data(0, registrationRole).toLongLong() } });
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

void AttestationDialog::saveOne(const QString &path)
{
    run(checked(),
        { .doing = tr("Enregistrement des attestations…"),
            .where = QDir::toNativeSeparators(path),
            .means = SentMeans::File,
            .write = [this, path](const QList<Attestation> &attestations, const Progress &progress) {
                return paperdocuments::toPdf(path, tr("Attestations – %1").arg(group_->currentText()),
                    documentsOf(attestations), progress);
            } });
}

void AttestationDialog::saveEach(const QString &folder)
{
    run(checked(),
        { .doing = tr("Enregistrement des attestations…"),
            .where = QDir::toNativeSeparators(folder),
            .means = SentMeans::File,
            .write = [folder](const QList<Attestation> &attestations, const Progress &progress) {
                QList<paperdocuments::File> files;
                for (const Attestation &each : attestations) {
                    files.append({ attestationletter::fileName(each) + u".pdf"_s, [each] {
                                      const Letter letter = attestationletter::letter(each);
                                      return paperdocuments::pdf(LetterPages(letter), letter.title);
                                  } });
                }
                return paperdocuments::toFolder(folder, files, progress);
            } });
}

QHash<RegistrationId, QString> AttestationDialog::addresses() const
{
    QHash<RegistrationId, QString> found;
    for (int row = 0; row < people_->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = people_->topLevelItem(row);
        const QString address = item->data(0, addressRole).toString();
        if (maildraft::isAddress(address)) {
            found.insert({ item->data(0, registrationRole).toLongLong() }, address);
        }
    }
    return found;
}

void AttestationDialog::saveDrafts(const QString &folder)
{
    const auto known = addresses();
    QList<RegistrationId> reachable;
    QStringList unreachable;
    for (int row = 0; row < people_->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = people_->topLevelItem(row);
        if (!isChecked(item)) {
            continue;
        }
        const RegistrationId id { item->data(0, registrationRole).toLongLong() };
        if (known.contains(id)) {
            reachable.append(id);
        } else {
            unreachable.append(item->text(0));
        }
    }
    bool isWritten = true;
    if (!reachable.isEmpty()) {
        isWritten = run(reachable,
            { .doing = tr("Écriture des messages…"),
                .where = QDir::toNativeSeparators(folder),
                .means = SentMeans::Draft,
                .write = [this, folder](const QList<Attestation> &attestations, const Progress &progress) {
                    QList<paperdocuments::File> files;
                    for (const Attestation &each : attestations) {
                        files.append({ attestationletter::fileName(each) + u".eml"_s,
                            [this, each]() -> Result<QByteArray> {
                                const auto draft = attestationmail::draft(workspace_.database(), each);
                                return draft ? maildraft::toEml(*draft) : std::unexpected(draft.error());
                            } });
                    }
                    return paperdocuments::toFolder(folder, files, progress);
                } });
    }
    // What went wrong is not hidden by advice.
    if (isWritten && !unreachable.isEmpty()) {
        bar_->say(MessageBar::Tone::Advice, documentwords::withoutAddress(unreachable));
    }
}

void AttestationDialog::choosePrinter()
{
    if (!seams_.hasPrinter()) {
        bar_->say(MessageBar::Tone::Advice,
            tr("Aucune imprimante n’est installée sur ce poste. Enregistrez les attestations en PDF : "
               "le "
               "fichier s’imprimera depuis un autre poste."));
        pdf_->setFocus();
        return;
    }
    printer_ = paperprinting::newPrinter(tr("Attestations"));
    seams_.choosePrinter(*printer_, this, [this] {
        run(checked(),
            { .doing = tr("Impression des attestations…"),
                .where = printer_->printerName(),
                .means = SentMeans::Printed,
                .write = [this](const QList<Attestation> &attestations, const Progress &progress) {
                    return paperprinting::paint(*printer_, documentsOf(attestations), progress);
                } });
    });
}

bool AttestationDialog::run(const QList<RegistrationId> &registrations, const Job &job)
{
    bar_->clear();
    const auto known = addresses();
    const auto issued = desk_.issue(scope(), registrations);
    if (!issued) {
        complain(issued.error());
        return false;
    }
    JobProgress progress(this, job.doing, issued->attestations.size());
    const Done written = issued->attestations.isEmpty()
        ? failure(Error::Kind::NotFound)
        : job.write(issued->attestations, [&progress](qsizetype done) { return progress.step(done); });
    progress.finish();
    if (!written) {
        if (const Done withdrawn = desk_.withdraw(issued->fresh); !withdrawn) {
            complain(withdrawn.error());
        } else if (written.error().kind == Error::Kind::Cancelled) {
            bar_->say(
                MessageBar::Tone::Advice, tr("C’est annulé : ces attestations n’ont pas reçu de numéro."));
        } else {
            complain(written.error());
        }
        fillPeople();
        return false;
    }
    QList<SentLetter> letters;
    for (const Attestation &each : issued->attestations) {
        letters.append(attestationmail::record(
            each, job.means, job.means == SentMeans::Draft ? known.value(each.registration) : QString()));
    }
    const Done kept = sent_.keep(letters);
    const QString sentence = tr("%1 : « %2 ».")
                                 .arg(french::count(issued->attestations.size(), tr("attestation écrite"),
                                          tr("attestations écrites")),
                                     job.where);
    fillPeople();
    if (!kept) {
        complain(kept.error());
        return false;
    }
    bar_->say(MessageBar::Tone::Success, sentence);
    Q_EMIT said(sentence);
    return true;
}

void AttestationDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
