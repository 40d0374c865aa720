// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypanel.h"

#include "app/base/french.h"
#include "app/journal/thingnames.h"
#include "app/workspace.h"
#include "ui/history/historytext.h"
#include "ui/words/actwords.h"
#include "ui/words/changewords.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int piece = 40; ///< acts read at once

using Block = HistoryText::Block;

} // namespace

HistoryPanel::HistoryPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , text_(new HistoryText(this))
{
    text_->setObjectName(u"historyText"_s);
    text_->setAccessibleName(tr("Historique"));
    setFocusProxy(text_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_);
    connect(text_, &HistoryText::moreAsked, this, &HistoryPanel::readMore);
    connect(text_, &HistoryText::entityAsked, this, &HistoryPanel::entityAsked);
    connect(&workspace.journal(), &Journal::acted, this, &HistoryPanel::refresh);
    connect(&workspace.changes(), &Changes::everythingChanged, this, &HistoryPanel::refresh);
}

void HistoryPanel::showThings(const QList<Entity> &things)
{
    person_ = {};
    if (things == things_) {
        refresh();
        return;
    }
    things_ = things;
    newest_ = {};
    ask();
}

void HistoryPanel::showPerson(PersonId id)
{
    if (person_ == id) {
        refresh();
        return;
    }
    person_ = id;
    newest_ = {};
    ask();
}

void HistoryPanel::clear()
{
    things_.clear();
    person_ = {};
    newest_ = {};
    isDue_ = false;
    text_->showBlocks({});
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isDue_) {
        ask();
    }
}

/// Nobody pays for a history nobody looks at.
void HistoryPanel::ask()
{
    isDue_ = !isVisible();
    if (isDue_) {
        return;
    }
    oldest_ = {};
    knowsBirth_ = false;
    if (person_.isValid()) {
        const auto things = journalpages::about(workspace_.database(), person_);
        if (!things) {
            Q_EMIT failed(things.error());
            return;
        }
        things_ = *things;
    }
    if (const Done done = add(true); !done) {
        Q_EMIT failed(done.error());
    }
}

/// Only when something was done to what is shown: who reads keeps their place.
void HistoryPanel::refresh()
{
    if (things_.isEmpty() && !person_.isValid()) {
        return;
    }
    if (!isVisible()) {
        isDue_ = true;
        return;
    }
    if (person_.isValid()) {
        const auto things = journalpages::about(workspace_.database(), person_);
        if (things) {
            things_ = *things;
        }
    }
    const auto latest = journalpages::of(workspace_.database(), things_, {}, 1);
    if (latest && !latest->isEmpty() && latest->first().act.id == newest_) {
        return;
    }
    ask();
}

void HistoryPanel::readMore()
{
    if (const Done done = add(false); !done) {
        Q_EMIT failed(done.error());
    }
}

/// A person's own registrations need not name them again.
QString HistoryPanel::title(const Entity &entity, const ThingNames &names) const
{
    const RegistrationId id { entity.id() };
    const bool isTheirs = entity.kind == EntityKind::Registration
        && things_.first() == Entity(names.registrations.value(id).person);
    return isTheirs ? changewords::registration(id, names) : changewords::about(entity, names);
}

Done HistoryPanel::add(bool isFresh)
{
    const auto pages = journalpages::of(workspace_.database(), things_, oldest_, piece);
    if (!pages) {
        return std::unexpected(pages.error());
    }
    QList<ActChange> spoken;
    for (const auto &page : *pages) {
        spoken += page.changes + page.parties;
    }
    const auto names = ThingNames::read(workspace_.database(), spoken);
    if (!names) {
        return std::unexpected(names.error());
    }
    QList<Block> blocks;
    for (const auto &page : *pages) {
        blocks.append({ Block::Kind::Heading, actwords::what(page.act) });
        blocks.append({ Block::Kind::Quiet, tr("%1 · %2").arg(french::dateTime(page.act.at), page.act.who) });
        for (const ActChange &change : page.changes) {
            const bool isOwn = change.entity == things_.first();
            knowsBirth_ = knowsBirth_ || (isOwn && change.difference.hasAdded(change.entity.kind));
            const QStringList lines = changewords::sentences(page.act, change, *names, page.parties);
            if (lines.isEmpty()) {
                continue;
            }
            if (!isOwn) {
                const bool opens = linked_ == change.entity.kind && names->present.contains(change.entity);
                blocks.append({ Block::Kind::Title, title(change.entity, *names),
                    opens ? std::optional(change.entity) : std::nullopt });
            }
            for (const QString &line : lines) {
                blocks.append({ Block::Kind::Line, line });
            }
        }
        oldest_ = page.act.id;
    }
    const bool isWhole = pages->size() < piece;
    if (isWhole && !knowsBirth_) {
        const auto since = beginning();
        if (!since) {
            return std::unexpected(since.error());
        }
        blocks.append({ Block::Kind::Notice, *since });
    }
    if (isFresh) {
        newest_ = pages->isEmpty() ? ActId() : pages->first().act.id;
        text_->showBlocks(blocks);
    } else {
        text_->append(blocks);
    }
    text_->setMore(isWhole ? QString() : tr("Afficher ce qui précède"));
    return {};
}

/// What came before the journal is in no history: since when there is one.
Result<QString> HistoryPanel::beginning() const
{
    const auto first = journalpages::first(workspace_.database());
    if (!first) {
        return std::unexpected(first.error());
    }
    if (!*first) {
        return tr(
            "Rien n’a encore été fait dans cette base : les changements se liront ici, avec leur date et "
            "leur auteur.");
    }
    const QString since = french::dateTime((*first)->at);
    return oldest_.isValid()
        ? tr("Le journal est tenu depuis le %1 : ce qui a été fait avant n’y est pas.").arg(since)
        : tr("Rien n’a changé depuis que le journal est tenu, le %1. Ce qui a été fait avant n’y est pas.")
              .arg(since);
}
