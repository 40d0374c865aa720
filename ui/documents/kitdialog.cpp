// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/kitdialog.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/documents/documentwords.h"
#include "ui/documents/kitoptions.h"
#include "ui/documents/kitparts.h"
#include "ui/documents/kitpeople.h"
#include "ui/documents/paperpreview.h"
#include "ui/print/jobprogress.h"
#include "ui/print/paperprinting.h"
#include "ui/print/sheetoptionsmemory.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/unwrittenwords.h"

#include <QDir>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace
{

QString pagesWord(qsizetype count)
{
    return french::count(count, KitDialog::tr("page"), KitDialog::tr("pages"));
}

} // namespace

KitDialog::KitDialog(Workspace &workspace, MeetingId meeting, PrintSeams seams, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
    , desk_(workspace.database(), workspace.changes(), workspace.journal(), workspace.sheets(),
          workspace.clock())
    , bar_(new MessageBar(this))
    , advice_(new MessageBar(this))
    , meeting_(new ElidedComboBox(this))
    , parts_(new KitParts(this))
    , options_(new KitOptions(this))
    , people_(new KitPeople(this))
    , preview_(new PaperPreview(tr("Cochez un document pour le voir tel qu’il sera imprimé."), this))
    , count_(new QLabel(this))
    , peopleCount_(new QLabel(this))
    , late_(new QLabel(this))
    , place_(new QPushButton(tr("&Accès au lieu…"), this))
    , drafts_(new QPushButton(tr("&Brouillons de messages…"), this))
    , files_(new QPushButton(tr("Un &fichier par personne…"), this))
    , pdf_(new QPushButton(icons::icon(u"pdf"_s), tr("&Enregistrer en PDF…"), this))
    , print_(new QPushButton(icons::icon(u"print"_s), tr("&Imprimer…"), this))
{
    setWindowTitle(tr("Dossier de séance"));
    setSizeGripEnabled(true);
    layOut();
    connectParts();
    resize(1180, 740);
    restoreGeometry(QSettings().value(u"kit/geometry"_s).toByteArray());
    fillMeetings(meeting);
}

KitDialog::~KitDialog()
{
    QSettings().setValue(u"kit/geometry"_s, saveGeometry());
}

void KitDialog::connectParts()
{
    connect(meeting_, &QComboBox::currentIndexChanged, this, &KitDialog::read);
    connect(parts_, &KitParts::changed, this, &KitDialog::showPages);
    connect(options_, &KitOptions::changed, this, &KitDialog::showPages);
    connect(people_, &KitPeople::changed, this, &KitDialog::showPages);
    connect(parts_, &KitParts::lookedAt, this, [this](KitPart part) {
        if (const auto first = firstDocument_.constFind(part); first != firstDocument_.constEnd()) {
            preview_->showDocument(*first);
        }
    });
    connect(people_, &KitPeople::lookedAt, this, [this](RegistrationId id) {
        const auto first = firstDocument_.constFind(KitPart::Convocations);
        const QList<KitPerson> people = people_->checked();
        const auto found
            = std::ranges::find(people, id, [](const KitPerson &person) { return person.registration.id; });
        if (first != firstDocument_.constEnd() && found != people.end()) {
            preview_->showDocument(*first + (found - people.begin()));
        }
    });
    connect(pdf_, &QPushButton::clicked, this,
        [this] { seams_.choosePath(this, proposedName(), [this](const QString &path) { savePdf(path); }); });
    connect(print_, &QPushButton::clicked, this, &KitDialog::choosePrinter);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, pdf_, &QPushButton::click);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, print_, &QPushButton::click);
    connect(files_, &QPushButton::clicked, this,
        [this] { seams_.chooseFolder(this, [this](const QString &path) { saveFiles(path); }); });
    connect(drafts_, &QPushButton::clicked, this,
        [this] { seams_.chooseFolder(this, [this](const QString &path) { saveDrafts(path); }); });
    Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsAdded, this, &KitDialog::read);
    connect(&changes, &Changes::registrationsChanged, this, &KitDialog::read);
    connect(&changes, &Changes::meetingsChanged, this, &KitDialog::read);
    connect(&changes, &Changes::everythingChanged, this, &KitDialog::read);
}

void KitDialog::fillMeetings(MeetingId wanted)
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    if (!meetings) {
        complain(meetings.error());
        return;
    }
    const QDate today = workspace_.clock()().toLocalTime().date();
    const QSignalBlocker quiet(meeting_);
    int chosen = -1;
    for (const Meeting &each : *meetings) {
        if (each.id == wanted || (!wanted.isValid() && chosen < 0 && each.date >= today)) {
            chosen = meeting_->count();
        }
        meeting_->addItem(tr("%1 · %2 · séance %3 · %4")
                              .arg(french::longDate(each.date), each.sessionLabel,
                                  QString::number(each.moduleNumber), each.trackLabel),
            each.id.value);
    }
    meeting_->setCurrentIndex(chosen < 0 ? meeting_->count() - 1 : chosen);
    read();
}

void KitDialog::read()
{
    const MeetingId id { meeting_->currentData().toLongLong() };
    if (!id.isValid()) {
        bar_->say(MessageBar::Tone::Advice,
            tr("La base ne contient pas encore de séance\u00A0: elles se trouvent dans le calendrier."));
        showPages();
        return;
    }
    auto found = desk_.read(id);
    if (!found) {
        complain(found.error());
        return;
    }
    const bool isSame = kit_ && kit_->meeting.id == id;
    kit_ = *std::move(found);
    isLogoLost_ = organiserprofile::logoIsLost(workspace_.database()).value_or(false);
    people_->setPeople(kit_->people, isSame);
    tellLate();
    place_->setEnabled(!kit_->meeting.place.isEmpty());
    place_->setToolTip(kit_->meeting.place.isEmpty()
            ? tr("Le lieu de cette séance n’est pas encore connu\u00A0: indiquez-le dans le calendrier")
            : tr("Adresse et accès de «\u00A0%1\u00A0»").arg(kit_->meeting.place.toHtmlEscaped()));
    showPages();
}

/// Whom the papers leave out, as the sheet does.
void KitDialog::tellLate()
{
    const auto late = std::ranges::count_if(kit_->people, &KitPerson::isLate);
    late_->setText(tr("%1. Qui était là quand même se coche ici.")
            .arg(french::count(late, tr("inscrit depuis la rencontre n’est pas sur la feuille, ni coché"),
                tr("inscrits depuis la rencontre ne sont pas sur la feuille, ni cochés"))));
    late_->setVisible(late > 0);
}

KitWish KitDialog::wish() const
{
    KitChoice choice = options_->choice();
    choice.copies = parts_->copies();
    return { .parts = parts_->checked(),
        .choice = choice,
        .people = people_->checked(),
        .sheet = sheetoptionsmemory::recall() };
}

void KitDialog::showPages()
{
    pages_ = 0;
    firstDocument_.clear();
    PaperDocuments shown;
    QStringList names;
    const KitWish wanted = wish();
    auto pieces = kit_ ? desk_.preview(*kit_, wanted) : Result<std::vector<KitPiece>>();
    if (!pieces) {
        complain(pieces.error());
        return;
    }
    for (int i = 0; i < kitPartCount; ++i) {
        parts_->setPages(KitPart(i), 0);
    }
    const QString unwritten = words::unwritten(KitDesk::unwritten(*pieces, wanted.people));
    for (KitPiece &piece : *pieces) {
        const qsizetype pages = paperdocuments::pageCount(piece.documents);
        parts_->setPages(piece.part, pages);
        pages_ += pages;
        if (pages > 0) {
            firstDocument_.insert(piece.part, qsizetype(shown.size()));
        }
        for (auto &each : piece.documents) {
            shown.push_back(std::move(each));
            names.append(KitParts::title(piece.part));
        }
    }
    preview_->setDocuments(std::move(shown), names);
    QStringList told = kit_ ? cautions(wanted) : QStringList();
    if (!unwritten.isEmpty()) {
        told.append(unwritten);
    }
    advise(told.join(u' '));
    showCounts();
}

QStringList KitDialog::cautions(const KitWish &wanted) const
{
    QStringList found;
    if (kit_->meeting.date < kit_->today) {
        found.append(tr("Cette séance est passée\u00A0: les convocations et les notes d’accès inviteraient à "
                        "une rencontre qui a déjà eu lieu."));
    }
    if (const Done letters = KitDesk::writable(*kit_, wanted.parts); !letters) {
        found.append(words::sentence(letters.error()));
    }
    if (kit_->organiser.contact.isEmpty() && wanted.parts.contains(KitPart::Convocations)) {
        found.append(
            tr("Les convocations ne disent pas qui prévenir\u00A0: indiquez un contact dans Fichier > "
               "Organisme."));
    }
    if (isLogoLost_) {
        found.append(words::lostLogo());
    }
    return found;
}

/// Not again for every tick: what was closed stays closed until there is something else to say.
void KitDialog::advise(const QString &caution)
{
    if (caution == advised_) {
        return;
    }
    advised_ = caution;
    if (caution.isEmpty()) {
        advice_->clear();
    } else {
        advice_->say(MessageBar::Tone::Advice, caution);
    }
}

void KitDialog::showCounts()
{
    const qsizetype people = people_->checked().size();
    peopleCount_->setText(tr("Pour %1").arg(french::count(people, tr("personne"), tr("personnes"))));
    count_->setText(pages_ == 0 ? tr("Rien à imprimer") : pagesWord(pages_));
    pdf_->setEnabled(pages_ > 0);
    print_->setEnabled(pages_ > 0);
    drafts_->setEnabled(kit_ && people > 0);
    files_->setEnabled(kit_ && people > 0);
}

QString KitDialog::proposedName() const
{
    return filename::harmless(tr("Dossier – %1 – %2 – séance %3")
                   .arg(kit_->meeting.date.toString(Qt::ISODate), kit_->meeting.sessionLabel,
                       QString::number(kit_->meeting.moduleNumber)))
        + u".pdf"_s;
}

void KitDialog::savePdf(const QString &path)
{
    const KitWish wanted = wish();
    run(tr("Enregistrement du dossier…"), pages_, [&](const KitDesk::Progress &progress) -> Result<QString> {
        const Done done = desk_.write(*kit_, wanted, SentMeans::File, [&](const PaperDocuments &documents) {
            return paperdocuments::stagePdf(path, windowTitle(), documents, progress);
        });
        return done ? Result<QString>(tr("Dossier enregistré, %1\u00A0: «\u00A0%2\u00A0».")
                              .arg(pagesWord(pages_), QDir::toNativeSeparators(path)))
                    : std::unexpected(done.error());
    });
}

void KitDialog::choosePrinter()
{
    if (!seams_.hasPrinter()) {
        bar_->say(MessageBar::Tone::Advice,
            tr("Aucune imprimante n’est installée sur ce poste. Enregistrez le dossier en PDF\u00A0: le "
               "fichier s’imprimera depuis un autre poste."));
        pdf_->setFocus();
        return;
    }
    printer_ = paperprinting::newPrinter(windowTitle());
    seams_.choosePrinter(*printer_, this, [this] {
        const KitWish wanted = wish();
        run(tr("Impression du dossier…"), pages_, [&](const KitDesk::Progress &progress) -> Result<QString> {
            const Done done
                = desk_.write(*kit_, wanted, SentMeans::Printed, [&](const PaperDocuments &documents) {
                      return outputfile::placed(paperprinting::paint(*printer_, documents, progress));
                  });
            return done ? Result<QString>(tr("Dossier imprimé, %1.").arg(pagesWord(pages_)))
                        : std::unexpected(done.error());
        });
    });
}

void KitDialog::saveFiles(const QString &folder)
{
    const QList<KitPerson> people = people_->checked();
    run(tr("Enregistrement des convocations…"), people.size(),
        [&](const KitDesk::Progress &progress) -> Result<QString> {
            const auto replaced = desk_.writeFiles(*kit_, people, folder, progress);
            if (!replaced) {
                return std::unexpected(replaced.error());
            }
            const QString sentence
                = tr("%1 dans «\u00A0%2\u00A0».")
                      .arg(french::count(people.size(), tr("convocation"), tr("convocations")),
                          QDir::toNativeSeparators(folder));
            return replaced->isEmpty() ? sentence : sentence + u' ' + documentwords::replaced(*replaced);
        });
}

void KitDialog::saveDrafts(const QString &folder)
{
    const KitWish wanted = wish();
    run(tr("Écriture des messages…"), wanted.people.size(),
        [&](const KitDesk::Progress &progress) -> Result<QString> {
            const auto drafts = desk_.writeDrafts(
                *kit_, wanted.people, wanted.parts.contains(KitPart::TravelNotes), folder, progress);
            if (!drafts) {
                return std::unexpected(drafts.error());
            }
            const qsizetype count = wanted.people.size() - drafts->unreachable.size();
            QString sentence
                = tr("%1 dans «\u00A0%2\u00A0»\u00A0: ouvrez-les avec votre messagerie pour les envoyer.")
                      .arg(french::count(count, tr("brouillon"), tr("brouillons")),
                          QDir::toNativeSeparators(folder));
            if (!drafts->replaced.isEmpty()) {
                sentence += u' ' + documentwords::replaced(drafts->replaced);
            }
            if (!drafts->unreachable.isEmpty()) {
                QStringList names;
                std::ranges::transform(drafts->unreachable, std::back_inserter(names), &KitPerson::name);
                sentence += u' ' + documentwords::withoutAddress(names);
            }
            return sentence;
        });
}

void KitDialog::run(const QString &doing, qsizetype steps,
    const std::function<Result<QString>(const KitDesk::Progress &progress)> &job)
{
    bar_->clear();
    JobProgress progress(this, doing, steps);
    const auto done = job([&progress](qsizetype step) { return progress.step(step); });
    progress.finish();
    if (!done) {
        if (done.error().kind == Error::Kind::Cancelled) {
            bar_->say(MessageBar::Tone::Advice,
                tr("C’est annulé\u00A0: rien n’a été gardé de ce qui était commencé."));
        } else {
            complain(done.error());
        }
        return;
    }
    bar_->say(MessageBar::Tone::Success, *done);
    Q_EMIT said(*done);
}

void KitDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
