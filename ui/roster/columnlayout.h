// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QMenu;
class QTableView;

/// Which columns of a roster are shown, how wide, in which order and sorted by which: chosen by the user and
/// remembered. Until a width is set by hand, the columns share the room there is.
class ColumnLayout final : public QObject
{
    Q_OBJECT

public:
    /// `settings` is the group of QSettings it is remembered under. The table has its model already.
    ColumnLayout(QTableView *table, QString settings);
    ~ColumnLayout() override;

    /// The choice of columns, for a button and for the header.
    [[nodiscard]] QMenu *menu() const { return menu_; }
    /// Columns shown besides the chosen ones, for now.
    void showBesides(const QList<int> &columns);
    /// Shares the room anew, unless widths were set by hand.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeMenu();
    void apply();
    void choose(int column, bool isShown);
    void reset();
    void remember() const;
    void recall();
    [[nodiscard]] QList<int> usual() const;

    QTableView *table_;
    QString settings_;
    QMenu *menu_;
    QList<int> chosen_;
    QList<int> besides_;
    bool isSetByHand_ = false;
    bool isFitting_ = false;
};
