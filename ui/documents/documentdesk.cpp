// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentdesk.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/documents/programmedocument.h"
#include "app/journal/journal.h"
#include "app/organiser/organiserprofile.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/datecautions.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/meetinguse.h"
#include "app/sessions/programmeinstaller.h"
#include "app/workspace.h"
#include "ui/documents/attestationdialog.h"
#include "ui/documents/kitdialog.h"
#include "ui/documents/newcycledialog.h"
#include "ui/documents/profiledialog.h"
#include "ui/documents/templatedialog.h"
#include "ui/planning/placedialog.h"
#include "ui/programme/programmedialog.h"
#include "ui/programme/programmewords.h"
#include "ui/widgets/removalquestion.h"
#include "ui/words/cautionwords.h"
#include "ui/words/datafilewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/meetingusewords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontMetrics>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr int widestTitle = 360; // pixels
constexpr qint64 largestProgramme = 10'000'000; // bytes
} // namespace

DocumentDesk::DocumentDesk(Workspace &workspace, QWidget *window, PrintSeams seams)
    : QObject(window)
    , workspace_(workspace)
    , window_(window)
    , seams_(std::move(seams))
{
    connect(&workspace_.journal(), &Journal::acted, this, [this](const ActRecord &act) {
        if (act.kind == ActKind::ReviseCycle && act.step == ActStep::Redone) {
            // Once it has been said what was done again, which clears what was said before.
            QMetaObject::invokeMethod(this, &DocumentDesk::adviseAgain, Qt::QueuedConnection);
        }
    });
}

void DocumentDesk::showProfile()
{
    auto *dialog = new ProfileDialog(workspace_, seams_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::said, this, &DocumentDesk::said);
    dialog->open();
}

void DocumentDesk::showAttestations(PersonId person)
{
    open(new AttestationDialog(workspace_, seams_, window_, person));
}

void DocumentDesk::showAttestationsOf(const AttestationScope &start)
{
    open(new AttestationDialog(workspace_, seams_, window_, {}, start));
}

void DocumentDesk::open(AttestationDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttestationDialog::said, this, &DocumentDesk::said);
    dialog->open();
}

void DocumentDesk::showKit(MeetingId meeting)
{
    auto *dialog = new KitDialog(workspace_, meeting, seams_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KitDialog::said, this, &DocumentDesk::said);
    connect(dialog, &KitDialog::templateAsked, dialog, [this, dialog](MeetingId example) {
        auto *words = new TemplateDialog(workspace_, example, dialog);
        words->setAttribute(Qt::WA_DeleteOnClose);
        connect(words, &TemplateDialog::said, this, &DocumentDesk::said);
        connect(words, &TemplateDialog::saved, dialog, &KitDialog::read);
        words->open();
    });
    connect(dialog, &KitDialog::placeAsked, dialog, [this, dialog](const QString &place) {
        auto *access = new PlaceDialog(workspace_, place, dialog);
        access->setAttribute(Qt::WA_DeleteOnClose);
        connect(access, &PlaceDialog::saved, dialog, &KitDialog::read);
        access->open();
    });
    dialog->open();
}

void DocumentDesk::showTemplates(MeetingId example)
{
    auto *dialog = new TemplateDialog(workspace_, example, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TemplateDialog::said, this, &DocumentDesk::said);
    dialog->open();
}

void DocumentDesk::fillProgrammeMenu(QMenu *menu)
{
    menu->clear();
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    if (!cycles) {
        Q_EMIT failed(cycles.error());
        return;
    }
    for (const Cycle &cycle : *cycles) {
        QString title = menu->fontMetrics().elidedText(cycle.title, Qt::ElideRight, widestTitle);
        title.replace(u'&', u"&&"_s);
        QMenu *ofCycle = menu->addMenu(title);
        const auto add = [&](const QString &text, const auto &act) {
            connect(ofCycle->addAction(text), &QAction::triggered, this, act);
        };
        add(tr("&Modifier…"), [this, cycle] { editProgramme(cycle.id); });
        ofCycle->addSeparator();
        add(tr("En &PDF, à distribuer…"), [this, cycle] { saveProgramme(cycle, u".pdf"_s); });
        add(tr("En page &web…"), [this, cycle] { saveProgramme(cycle, u".html"_s); });
        add(tr("En &fichier de programme…"), [this, cycle] { saveFile(cycle); });
        ofCycle->addSeparator();
        add(tr("&Supprimer ce cycle…"), [this, cycle] { remove(cycle); });
    }
    if (cycles->isEmpty()) {
        menu->addAction(tr("La base ne contient pas encore de cycle"))->setEnabled(false);
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Nouveau cycle…")), &QAction::triggered, this, &DocumentDesk::newCycle);
    connect(menu->addAction(tr("Reprendre un fichier de &programme…")), &QAction::triggered, this,
        [this] { seams_.chooseProgramme(window_, [this](const QString &path) { readFile(path); }); });
}

void DocumentDesk::saveProgramme(const Cycle &cycle, const QString &ending)
{
    const QString proposed = filename::harmless(tr("Programme – %1").arg(cycle.title)) + ending;
    seams_.choosePath(window_, proposed, [this, id = cycle.id](const QString &path) {
        const auto programme = programmedocument::read(workspace_.database(), id);
        const Done written = programme ? programmedocument::write(*programme, path)
                                       : Done(std::unexpected(programme.error()));
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        const QString sentence
            = tr("Programme écrit\u00A0: «\u00A0%1\u00A0».").arg(QDir::toNativeSeparators(path));
        const QString advice = words::programmeAdvice(
            *programme, path, organiserprofile::logoIsLost(workspace_.database()).value_or(false));
        if (advice.isEmpty()) {
            Q_EMIT said(sentence);
        } else {
            Q_EMIT advised(sentence + u' ' + advice);
        }
    });
}

void DocumentDesk::saveFile(const Cycle &cycle)
{
    if (cycle.tracks.isEmpty()) {
        Q_EMIT refused(
            tr("«\u00A0%1\u00A0» n’a pas encore de parcours\u00A0: son fichier ne se relirait pas. "
               "Ajoutez-en un dans «\u00A0Modifier…\u00A0».")
                .arg(cycle.title),
            {});
        return;
    }
    seams_.choosePath(window_, cycle.code + u".json"_s, [this, id = cycle.id](const QString &path) {
        const auto programme = programmeOf(workspace_.database(), id);
        if (!programme) {
            Q_EMIT failed(programme.error());
            return;
        }
        const Done written = outputfile::write(path, writeProgramme(*programme));
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        Q_EMIT said(tr("Programme écrit\u00A0: «\u00A0%1\u00A0».").arg(QDir::toNativeSeparators(path)));
    });
}

void DocumentDesk::editProgramme(CycleId cycle)
{
    auto *dialog = new ProgrammeDialog(workspace_, cycle, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProgrammeDialog::said, this, &DocumentDesk::said);
    connect(dialog, &ProgrammeDialog::advised, this, &DocumentDesk::advised);
    connect(dialog, &ProgrammeDialog::reordered, this,
        [this](const CyclePlan &before, const CyclePlan &after) { reordered_.append({ before, after }); });
    dialog->open();
}

void DocumentDesk::adviseAgain()
{
    for (const Reordered &each : std::as_const(reordered_)) {
        const auto now = workspace_.programmes().plan(each.after.cycle.id);
        if (!now || *now != each.after) {
            continue;
        }
        const auto disorder = programmewords::disorder(workspace_, each.before, each.after);
        if (disorder && !disorder->isEmpty()) {
            Q_EMIT advised(*disorder);
        }
        return;
    }
}

void DocumentDesk::newCycle()
{
    auto *dialog = new NewCycleDialog(workspace_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCycleDialog::said, this, &DocumentDesk::said);
    // Empty, it is to be filled; copied, looked over.
    connect(dialog, &NewCycleDialog::made, this, &DocumentDesk::editProgramme);
    dialog->open();
}

void DocumentDesk::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed({ Error::Kind::CannotOpen, path, file.errorString() });
        return;
    }
    const auto programme = readProgramme(file.read(largestProgramme));
    if (!programme) {
        Q_EMIT refused(
            words::dataFileRefusal(programme.error(), QFileInfo(path).fileName()), programme.error().detail);
        return;
    }
    const auto made = workspace_.programmes().add(*programme);
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    Q_EMIT said(tr("Cycle repris\u00A0: «\u00A0%1\u00A0».").arg(programme->cycle.title));
    adviseOnDates(*made);
}

/// As the form of a meeting does: nothing is forbidden, a year may be mistyped.
void DocumentDesk::adviseOnDates(CycleId cycle)
{
    MeetingFilter ofCycle;
    ofCycle.cycle = cycle;
    const auto meetings = MeetingStore(workspace_.database()).meetings(ofCycle);
    if (!meetings) {
        Q_EMIT failed(meetings.error());
        return;
    }
    constexpr qsizetype mostTold = 5;
    const auto far = farFromOthers(*meetings);
    QStringList sentences;
    for (const auto &[meeting, caution] : far.first(std::min(mostTold, far.size()))) {
        sentences.append(tr("%1, %2. %3")
                .arg(words::sessionAndModule(meeting), french::longDate(meeting.date),
                    words::caution(caution)));
    }
    if (far.size() > mostTold) {
        sentences.append(tr("… et %1").arg(french::count(far.size() - mostTold, tr("autre date lointaine"),
                             tr("autres dates lointaines")))
            + u'.');
    }
    if (!sentences.isEmpty()) {
        Q_EMIT advised(sentences.join(u'\n'));
    }
}

/// Of a cycle nobody registered for: made by mistake, or to be made again. What cannot go is not asked about.
void DocumentDesk::remove(const Cycle &cycle)
{
    const auto use = meetinguse::of(workspace_.database(), cycle.id);
    if (!use) {
        Q_EMIT failed(use.error());
        return;
    }
    if (!use->isNone()) {
        Q_EMIT refused(words::keptCycle(cycle.title, *use), {});
        return;
    }
    askToRemove(window_,
        { tr("Supprimer un cycle"),
            tr("Supprimer «\u00A0%1\u00A0», ses sessions et ses rencontres\u202F? Personne n’y est inscrit.")
                .arg(cycle.title),
            tr("&Supprimer"), tr("&Garder") },
        this, [this, cycle] {
            if (const Done gone = workspace_.programmes().remove(cycle.id); !gone) {
                Q_EMIT failed(gone.error());
                return;
            }
            Q_EMIT said(tr("Cycle supprimé\u00A0: «\u00A0%1\u00A0» (Ctrl+Z le remet).").arg(cycle.title));
        });
}
