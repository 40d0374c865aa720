// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydialog.h"

#include "ui/history/historypanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HistoryDialog::HistoryDialog(
    Workspace &workspace, const QString &title, const QList<Entity> &things, QWidget *parent)
    : QDialog(parent)
{
    constexpr QSize usual(680, 520);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("Historique – %1").arg(title));
    resize(usual);
    auto *bar = new MessageBar(this);
    auto *panel = new HistoryPanel(workspace, this);
    connect(panel, &HistoryPanel::failed, bar, [bar](const Error &error) {
        bar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Fermer"));
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(bar);
    layout->addWidget(panel, 1);
    layout->addWidget(buttons);
    panel->showThings(things);
    panel->setFocus();
}
