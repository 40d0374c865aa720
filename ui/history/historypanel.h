// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/journalpages.h"

#include <QWidget>

class HistoryText;
class Workspace;
struct ThingNames;

/// "Historique" of one thing, with others whose changes are its own too (a person's registrations): the
/// newest act first, each with who, when and what was before and after. Read when it is first seen, and again
/// when something was done.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    HistoryPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// The first is what the page is about; changes of the others are told under their name.
    void showThings(const QList<Entity> &things);
    /// With their registrations, and those who were merged into them.
    void showPerson(PersonId id);
    void clear();
    /// Things of this kind can be opened from here: entityAsked().
    void setLinked(EntityKind kind) { linked_ = kind; }

Q_SIGNALS:
    void entityAsked(const Entity &entity);
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void refresh();
    void readMore();
    [[nodiscard]] QString title(const Entity &entity, const ThingNames &names) const;
    /// The next acts as text; what stands at the end when there are no more.
    [[nodiscard]] Done add(bool isFresh);
    [[nodiscard]] Result<QString> beginning() const;

    Workspace &workspace_;
    HistoryText *text_;
    QList<Entity> things_;
    PersonId person_; ///< their things are looked up anew at each reading
    std::optional<EntityKind> linked_;
    ActId newest_;
    ActId oldest_;
    bool isDue_ = false; ///< to be read when seen
    bool knowsBirth_ = false; ///< how it came into being has been read
};
