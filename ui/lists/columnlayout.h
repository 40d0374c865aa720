// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QMenu;
class QTableView;
struct ColumnWish;

/// One column of a list, as it is chosen, remembered and filtered.
struct ListColumn {
    enum class Kind {
        Values, ///< a few that come back: status, audience, session
        Text,
        Date,
        Other, ///< not filtered by: ranks, counts
    };

    int column = 0;
    QString code; ///< in settings and saved views: stays the same over releases
    Kind kind = Kind::Text;
    bool isUsual = true; ///< shown until somebody chooses otherwise
    bool isFlexible = false; ///< gives and takes room
    bool isWhole = false; ///< never cut: what is done with a row depends on it
};

/// Which columns of a list are shown, how wide, in which order and sorted by which: chosen by the user and
/// remembered. Until a width is set by hand, the columns share the room there is.
class ColumnLayout final : public QObject
{
    Q_OBJECT

public:
    /// `settings` is the group of QSettings it is remembered under; `columns` are all of the model's, in its
    /// order. The table has its model already, and says whether it is sorted by its columns.
    ColumnLayout(QTableView *table, QString settings, QList<ListColumn> columns);
    ~ColumnLayout() override;

    /// The choice of columns, for a button and for the header.
    [[nodiscard]] QMenu *menu() const { return menu_; }
    /// Columns shown besides the chosen ones, for now.
    void showBesides(const QList<int> &columns);
    /// Shares the room anew, unless widths were set by hand; once the table is shown.
    void fit();
    [[nodiscard]] const QList<ListColumn> &columns() const { return columns_; }
    /// Codes of those shown, from left to right.
    [[nodiscard]] QStringList shown() const;
    /// Code of the one the list is sorted by; empty for a list with an order of its own.
    [[nodiscard]] QString sortedBy() const;
    [[nodiscard]] bool isDescending() const;
    /// As a saved view has them; codes that are no column of this list are left aside.
    void arrange(const QStringList &shown, const QString &sortedBy, bool isDescending);

Q_SIGNALS:
    void filterAsked(int column); ///< from the header's menu

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followRows();
    void makeMenu();
    void popUp(const QPoint &where);
    [[nodiscard]] static bool tick(const QMenu &menu, const QEvent &event);
    [[nodiscard]] int columnOf(const QString &code) const; ///< -1 when there is none
    void apply();
    void choose(int column, bool isShown);
    void reset();
    [[nodiscard]] ColumnWish wish(int column) const;
    void remember() const;
    void recall();
    [[nodiscard]] QList<int> usual() const;

    QTableView *table_;
    QString settings_;
    QList<ListColumn> columns_;
    QMenu *menu_;
    QList<int> chosen_;
    QList<int> besides_;
    bool isSetByHand_ = false;
    bool isFitting_ = false;
    bool wasEmpty_ = false; ///< before the model was read anew
    QTimer soon_;
};
