// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/welcomepage.h"

#include "app/base/french.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linkentry.h"
#include "ui/widgets/tints.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr int columnWidth = 700;
constexpr int iconSide = 72;
constexpr int textMargin = 10; ///< entries have this much air around their words

QString use(const QDateTime &moment)
{
    const QDateTime here = moment.toLocalTime();
    return WelcomePage::tr("Utilisée le %1 à %2").arg(french::date(here.date()), french::hour(here.time()));
}

} // namespace

WelcomePage::WelcomePage(const QList<RecentDatabase> &known, QWidget *parent)
    : QWidget(parent)
{
    auto *icon = new QLabel(this);
    icon->setPixmap(icons::application().pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    auto *title = new QLabel(tr("Bienvenue dans IREV Cycles"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    title->setFont(large);
    auto *sentence = new QLabel(french::typography(tr("Calendrier, inscriptions et feuilles d’émargement des "
                                                      "cycles de qualification. Par quoi commencer\u202f?")),
        this);
    sentence->setWordWrap(true);

    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(4);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addSpacing(16);
    addKnown(layout, known);
    auto *programme
        = addChoice(layout, u"createProgrammeEntry"_s, u"programme"_s, tr("Le cycle 2022 tel que publié"),
            french::typography(tr("«\u00a0Évaluation des contrats de ville, et après\u202f?\u00a0»\u00a0: "
                                  "ses 18 rencontres, sans inscrit.")));
    auto *demonstration
        = addChoice(layout, u"createDemonstrationEntry"_s, u"demonstration"_s, tr("Une démonstration"),
            tr("Le même cycle, avec une centaine de participants fictifs, pour essayer."));
    auto *empty = addChoice(layout, u"createEmptyEntry"_s, u"new"_s, tr("Une base vide"),
        tr("Seulement la liste des contrats de ville et les natures de structures."));
    auto *existing = addChoice(layout, u"openEntry"_s, u"open"_s, tr("Ouvrir une base existante…"),
        tr("Un fichier d’IREV Cycles, sur ce poste ou sur le réseau."));
    auto *shared = addChoice(layout, u"openSharedEntry"_s, u"server"_s, tr("Une base partagée (PostgreSQL)…"),
        tr("Plusieurs postes y travaillent en même temps."));
    layout->addStretch(3);

    auto *whole = new QHBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(column, 10);
    whole->addStretch(1);

    first_ = first_ ? first_ : programme;
    connect(programme, &LinkEntry::clicked, this, [this] { Q_EMIT creationAsked(Content::Programme); });
    connect(
        demonstration, &LinkEntry::clicked, this, [this] { Q_EMIT creationAsked(Content::Demonstration); });
    connect(empty, &LinkEntry::clicked, this, [this] { Q_EMIT creationAsked(Content::Empty); });
    connect(existing, &LinkEntry::clicked, this, &WelcomePage::existingAsked);
    connect(shared, &LinkEntry::clicked, this, &WelcomePage::sharedAsked);
}

void WelcomePage::addKnown(QVBoxLayout *layout, const QList<RecentDatabase> &known)
{
    if (known.isEmpty()) {
        return;
    }
    addHeading(layout, tr("Reprendre une base"));
    for (int number = 1; const RecentDatabase &each : known) {
        const DatabaseAddress &address = each.address;
        const bool isFile = address.engine == DatabaseAddress::Engine::Sqlite;
        const QFileInfo file(address.path);
        const QString where
            = isFile ? QDir::toNativeSeparators(file.path()) : tr("Base partagée (PostgreSQL)");
        // When it was used comes first: a long folder is what is cut.
        LinkEntry *entry = addChoice(layout, u"knownEntry-%1"_s.arg(number++),
            isFile ? u"open"_s : u"server"_s, isFile ? file.fileName() : address.display(),
            each.usedAt.isValid() ? use(each.usedAt) + u" · "_s + where : where);
        connect(entry, &LinkEntry::clicked, this, [this, address] { Q_EMIT databaseAsked(address); });
        first_ = first_ ? first_ : entry;
    }
    layout->addSpacing(12);
    addHeading(layout, tr("Commencer autrement"));
}

void WelcomePage::addHeading(QVBoxLayout *layout, const QString &words)
{
    auto *heading = new QLabel(words, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(textMargin, 0, textMargin, 0); // as the entries under it
    layout->addWidget(heading);
}

LinkEntry *WelcomePage::addChoice(
    QVBoxLayout *layout, const QString &name, const QString &icon, const QString &title, const QString &note)
{
    auto *entry = new LinkEntry(this);
    entry->setObjectName(name);
    entry->setLeadingIcon(icon);
    entry->setWords(title, note);
    layout->addWidget(entry);
    return entry;
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    first_->setFocus();
}
