// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kitdesk.h"
#include "ui/print/printseams.h"

#include <QDialog>
#include <QStringList>

#include <memory>
#include <optional>

class ElidedComboBox;
class KitOptions;
class KitParts;
class KitPeople;
class MessageBar;
class PaperPreview;
class QLabel;
class QPrinter;
class QPushButton;
class QToolButton;
class Workspace;

/// The papers of a séance: which ones, for whom, seen as they will print, counted in pages; printed or saved
/// in one job, the convocations also as files or messages.
class KitDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Opens with this séance chosen; with the next one to come when there is none.
    KitDialog(Workspace &workspace, MeetingId meeting, PrintSeams seams, QWidget *parent);
    ~KitDialog() override;

    /// Afresh: letters, place and people as they are now.
    void read();

Q_SIGNALS:
    void said(const QString &sentence);
    void templateAsked(MeetingId meeting);
    void placeAsked(const QString &place);

private:
    void layOut();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QLayout *makePeopleRow();
    [[nodiscard]] QLayout *makeButtons();
    void connectParts();
    void fillMeetings(MeetingId wanted);
    void showPages();
    void tellLate();
    /// What to know before these papers go out.
    [[nodiscard]] QStringList cautions(const KitWish &wanted) const;
    void advise(const QString &caution);
    [[nodiscard]] KitWish wish() const;
    void showCounts();
    void savePdf(const QString &path);
    void choosePrinter();
    void saveFiles(const QString &folder);
    void saveDrafts(const QString &folder);
    /// With progress and cancel; says how it went.
    void run(const QString &doing, qsizetype steps,
        const std::function<Result<QString>(const KitDesk::Progress &progress)> &job);
    [[nodiscard]] QString proposedName() const;
    void complain(const Error &error);

    Workspace &workspace_;
    PrintSeams seams_;
    KitDesk desk_;
    std::optional<Kit> kit_;
    QHash<KitPart, qsizetype> firstDocument_; ///< of each part in the preview
    qsizetype pages_ = 0;
    bool isLogoLost_ = false;
    QString advised_; ///< said last, and perhaps closed since
    MessageBar *bar_;
    MessageBar *advice_; ///< at the foot, where what stands under the mouse does not move for it
    ElidedComboBox *meeting_;
    KitParts *parts_;
    KitOptions *options_;
    KitPeople *people_;
    PaperPreview *preview_;
    QLabel *count_;
    QLabel *peopleCount_;
    QLabel *late_;
    QPushButton *place_;
    QPushButton *drafts_;
    QPushButton *files_;
    QPushButton *pdf_;
    QPushButton *print_;
    std::unique_ptr<QPrinter> printer_;
};
