// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kitpages.h"

#include <QTreeWidget>

class QSpinBox;

/// The papers of a séance, each checked or not, in how many copies, on how many pages. Remembered.
class KitParts final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit KitParts(QWidget *parent = nullptr);
    ~KitParts() override;

    [[nodiscard]] static QString title(KitPart part);

    [[nodiscard]] QList<KitPart> checked() const; ///< in the order they are printed
    [[nodiscard]] QHash<KitPart, int> copies() const;
    void setPages(KitPart part, qsizetype pages);

Q_SIGNALS:
    void changed();
    /// The part the person looks at.
    void lookedAt(KitPart part);

private:
    [[nodiscard]] bool isChecked(int part) const;

    QHash<KitPart, QSpinBox *> copies_;
};
