// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class CompletionList;
class Database;
class QLineEdit;

/// Offers the places meetings are held at, and "à distance", while one is typed.
class PlaceCompletion final : public QObject
{
    Q_OBJECT

public:
    explicit PlaceCompletion(QLineEdit *edit);

    /// Reads those known by now.
    void read(Database &database);

Q_SIGNALS:
    void chosen();

private:
    CompletionList *places_;
};
