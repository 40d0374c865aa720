// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documents/attestationlines.h"

#include <QTreeWidget>

/// Certificates to tick: those nothing can be attested by have no box.
class AttestationList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AttestationList(QWidget *parent = nullptr);

    /// Ticked are those never issued, and those that hold no more, unless it is early for them; what is still
    /// to be written stays as it was ticked. Stays on the one it was on.
    void setLines(const QList<AttestationLine> &lines);
    /// nullptr when there is none.
    [[nodiscard]] const AttestationLine *current() const;
    [[nodiscard]] QList<AttestationLine> checked() const;
    /// Those that can be ticked.
    [[nodiscard]] qsizetype possible() const;
    void checkAll(bool isChecked);
    /// Chooses whether the current one is made again, as the person is called now; ticks it with that.
    void renewCurrent(bool isRenewed);
    [[nodiscard]] bool isAnyRenamed() const;

Q_SIGNALS:
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isTicked(int row) const;
    void tell(int row);
    QList<AttestationLine> lines_;
};
