// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kitpages.h"

#include <QWidget>

class ElidedComboBox;
class QSpinBox;

/// On which labels and cards, from which one on, with how many blank rows. Formats and rows are remembered;
/// where a sheet of labels was left is not: the next one is new.
class KitOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit KitOptions(QWidget *parent = nullptr);
    ~KitOptions() override;

    /// All but the copies.
    [[nodiscard]] KitChoice choice() const;

Q_SIGNALS:
    void changed();

private:
    struct Cut {
        ElidedComboBox *format = nullptr;
        QSpinBox *first = nullptr;
    };
    Cut makeCut(const QString &name, const QList<LabelFormat> &formats);

    Cut badges_;
    Cut nameCards_;
    QSpinBox *spareRows_;
};
