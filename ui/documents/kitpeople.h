// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kit.h"

#include <QTreeWidget>

/// For whom badges, cards and convocations are: everybody expected, or some, with what they got already.
class KitPeople final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit KitPeople(QWidget *parent = nullptr);

    /// All checked but those who registered after the day; those known before stay as they were.
    void setPeople(const QList<KitPerson> &people, bool isSameMeeting);
    [[nodiscard]] QList<KitPerson> checked() const;
    /// As they are checked at first: not those who registered after the day.
    void checkProposed();
    void checkNobody();
    /// Of those, only who has no convocation, or one that is no longer true.
    void checkToConvoke();

Q_SIGNALS:
    void changed();
    void lookedAt(RegistrationId person);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void checkThose(bool (*isWanted)(const KitPerson &person));

    QList<KitPerson> known_;
};
