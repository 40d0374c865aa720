// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/actdetails.h"

#include "app/base/french.h"
#include "app/journal/journalpages.h"
#include "app/journal/thingnames.h"
#include "app/workspace.h"
#include "ui/history/historytext.h"
#include "ui/words/actwords.h"
#include "ui/words/changewords.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int piece = 60; ///< changes read at once

using Block = HistoryText::Block;

bool canBeOpened(EntityKind kind)
{
    return kind == EntityKind::Person || kind == EntityKind::Registration || kind == EntityKind::Meeting;
}

} // namespace

ActDetails::ActDetails(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , text_(new HistoryText(this))
{
    text_->setObjectName(u"actDetailsText"_s);
    text_->setAccessibleName(tr("Ce que l’action choisie a changé"));
    setFocusProxy(text_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_);
    connect(text_, &HistoryText::moreAsked, this, &ActDetails::readMore);
    connect(text_, &HistoryText::entityAsked, this, &ActDetails::entityAsked);
}

void ActDetails::clear()
{
    act_ = {};
    text_->showBlocks({ { Block::Kind::Notice,
        tr("Choisissez une action dans la liste : ce qu’elle a changé se lit ici, avant et après.") } });
}

void ActDetails::showAct(const ActRecord &act)
{
    act_ = act;
    shown_ = 0;
    const auto total = journalpages::countChanges(workspace_.database(), act.id);
    if (!total) {
        Q_EMIT failed(total.error());
        return;
    }
    total_ = *total;
    text_->showBlocks({ { Block::Kind::Heading, actwords::what(act) },
        { Block::Kind::Quiet, tr("%1 · %2").arg(french::dateTime(act.at), act.who) } });
    readMore();
}

void ActDetails::readMore()
{
    if (const Done done = add(); !done) {
        Q_EMIT failed(done.error());
    }
}

Done ActDetails::add()
{
    const auto changes = journalpages::changes(workspace_.database(), act_.id, shown_, piece);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    const auto names = ThingNames::read(workspace_.database(), *changes);
    if (!names) {
        return std::unexpected(names.error());
    }
    QList<Block> blocks;
    for (const ActChange &change : *changes) {
        const QStringList lines = changewords::sentences(act_, change, *names, *changes);
        if (lines.isEmpty()) {
            continue;
        }
        const bool opens = canBeOpened(change.entity.kind) && names->present.contains(change.entity);
        blocks.append({ Block::Kind::Title, changewords::about(change.entity, *names),
            opens ? std::optional(change.entity) : std::nullopt });
        for (const QString &line : lines) {
            blocks.append({ Block::Kind::Line, line });
        }
    }
    shown_ += int(changes->size());
    text_->append(blocks);
    const int left = total_ - shown_;
    text_->setMore(left > 0 ? tr("Afficher la suite : encore %1")
                                  .arg(french::count(left, tr("changement"), tr("changements")))
                            : QString());
    return {};
}
