// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/waitingdialogs.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(waitingdialogs)
};

constexpr int usualDays = 7;
constexpr int highestPriority = 9;

/// A week, and before the first séance: who may come is known when it begins.
QDate proposedDeadline(QDate today, QDate firstDay)
{
    const QDate usual = today.addDays(usualDays);
    return firstDay.isValid() && firstDay >= today ? std::max(today, std::min(usual, firstDay.addDays(-1)))
                                                   : usual;
}

/// A question, a form under it, and two buttons.
struct Question {
    Question(QWidget *parent, const QString &name, const QString &title, const QString &question,
        const QString &action)
        : dialog(new QDialog(parent))
        , form(new QFormLayout)
    {
        dialog->setObjectName(name);
        dialog->setWindowTitle(title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        auto *layout = new QVBoxLayout(dialog);
        auto *label = new QLabel(question, dialog);
        label->setObjectName(u"questionLabel"_s);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(380);
        layout->addWidget(label);
        layout->addLayout(form);
        go = buttons->addButton(QDialogButtonBox::Ok);
        go->setText(action);
        buttons->addButton(QDialogButtonBox::Cancel)->setText(Text::tr("&Ne rien changer"));
        QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
        QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    }

    /// The buttons come into the dialog after its fields: the keys go to the first field, and a space typed
    /// there answers nothing.
    void open() const
    {
        dialog->layout()->addWidget(buttons);
        dialog->open();
    }

    QDialog *dialog;
    QFormLayout *form;
    QDialogButtonBox *buttons = new QDialogButtonBox;
    QPushButton *go = nullptr;
};

} // namespace

void waitingdialogs::askDeadline(
    QWidget *parent, const DeadlineQuestion &asked, const std::function<void(QDate)> &answered)
{
    const Question ask(parent, u"deadlineDialog"_s, Text::tr("Proposer une place"), asked.question, asked.go);
    auto *hasDeadline = new QCheckBox(Text::tr("&Réponse attendue avant le"), ask.dialog);
    hasDeadline->setObjectName(u"hasDeadlineCheck"_s);
    hasDeadline->setChecked(true);
    auto *date = new DateField(proposedDeadline(asked.today, asked.firstDay), ask.dialog);
    date->setObjectName(u"deadlineEdit"_s);
    date->setMinimumDate(asked.today);
    auto *note = new FieldNote(ask.dialog);
    note->setObjectName(u"deadlineNote"_s);
    note->setField(date);
    QObject::connect(hasDeadline, &QCheckBox::toggled, date, &QWidget::setEnabled);
    const auto caution = [=, firstDay = asked.firstDay, today = asked.today] {
        // A session that has begun is called to late, on purpose: its first day is no limit any more.
        const bool isAfter = hasDeadline->isChecked() && firstDay >= today && date->date() > firstDay;
        if (isAfter) {
            note->say(FieldNote::Tone::Advice,
                Text::tr("La première séance est le %1\u00a0: cette échéance vient après.")
                    .arg(french::date(firstDay)));
        } else {
            note->clear();
        }
    };
    QObject::connect(hasDeadline, &QCheckBox::toggled, note, caution);
    QObject::connect(date, &QDateEdit::dateChanged, note, caution);
    ask.form->addRow(hasDeadline, date);
    ask.form->addRow(note);
    caution();
    QObject::disconnect(ask.buttons, &QDialogButtonBox::accepted, ask.dialog, nullptr);
    QObject::connect(ask.buttons, &QDialogButtonBox::accepted, ask.dialog, [date, dialog = ask.dialog] {
        if (!date->holdsBack()) {
            dialog->accept();
        }
    });
    QObject::connect(ask.dialog, &QDialog::accepted, parent,
        [=] { answered(hasDeadline->isChecked() ? date->date() : QDate()); });
    ask.open();
}

void waitingdialogs::askGoAhead(QWidget *parent, const QString &title, const QString &question,
    const QString &go, const std::function<void()> &answered)
{
    const Question ask(parent, u"goAheadDialog"_s, title, question, go);
    QObject::connect(ask.dialog, &QDialog::accepted, parent, [=] { answered(); });
    ask.open();
}

void waitingdialogs::askReason(QWidget *parent, const QString &title, const QString &question,
    const QString &go, bool isNeeded, const std::function<void(const QString &)> &answered)
{
    const Question ask(parent, u"reasonDialog"_s, title, question, go);
    auto *reason = new QLineEdit(ask.dialog);
    reason->setObjectName(u"reasonEdit"_s);
    ask.form->addRow(Text::tr("&Motif :"), reason);
    if (isNeeded) {
        ask.go->setEnabled(false);
        QObject::connect(reason, &QLineEdit::textChanged, ask.go,
            [button = ask.go](const QString &typed) { button->setEnabled(!typed.trimmed().isEmpty()); });
    }
    QObject::connect(ask.dialog, &QDialog::accepted, parent, [=] { answered(reason->text()); });
    ask.open();
}

void waitingdialogs::askPriority(QWidget *parent, const Registration &registration,
    const std::function<void(int, const QString &)> &answered)
{
    const Question ask(parent, u"priorityDialog"_s, Text::tr("Priorité"),
        Text::tr(
            "Les priorités les plus hautes sont appelées d’abord ; à priorité égale, l’heure de la demande "
            "décide. Pour %1 :")
            .arg(names::addressed(registration.person)),
        Text::tr("&Enregistrer la priorité"));
    auto *number = new QSpinBox(ask.dialog);
    number->setObjectName(u"prioritySpin"_s);
    number->setRange(0, highestPriority);
    number->setSpecialValueText(Text::tr("aucune"));
    number->setValue(registration.priority == 0 ? 1 : registration.priority);
    auto *reason = new QLineEdit(registration.priorityReason, ask.dialog);
    reason->setObjectName(u"priorityReasonEdit"_s);
    reason->setPlaceholderText(Text::tr("visible par tous les postes"));
    ask.form->addRow(Text::tr("&Priorité :"), number);
    ask.form->addRow(Text::tr("&Motif :"), reason);
    const auto check = [=, button = ask.go] {
        button->setEnabled(number->value() == 0 || !reason->text().trimmed().isEmpty());
    };
    QObject::connect(reason, &QLineEdit::textChanged, ask.dialog, check);
    QObject::connect(number, &QSpinBox::valueChanged, ask.dialog, check);
    check();
    QObject::connect(
        ask.dialog, &QDialog::accepted, parent, [=] { answered(number->value(), reason->text()); });
    ask.open();
    number->setFocus();
    number->selectAll(); // what is typed is the number, not one more figure of it
}

void waitingdialogs::askSession(QWidget *parent, const QString &name, const QList<Session> &sessions,
    const std::function<QString(SessionId)> &caution, const std::function<void(SessionId)> &answered)
{
    const Question ask(parent, u"transferDialog"_s, Text::tr("Transférer"),
        Text::tr("%1 garde l’heure de sa demande et la trace de sa session d’origine.").arg(name),
        Text::tr("&Transférer"));
    auto *choice = new QComboBox(ask.dialog);
    choice->setObjectName(u"sessionCombo"_s);
    for (const Session &session : sessions) {
        choice->addItem(session.label, QVariant::fromValue(session.id.value));
    }
    choice->setPlaceholderText(Text::tr("à choisir"));
    choice->setCurrentIndex(-1); // the first one may be full, or over
    ask.go->setEnabled(false);
    QObject::connect(choice, &QComboBox::currentIndexChanged, ask.go,
        [button = ask.go](int chosen) { button->setEnabled(chosen >= 0); });
    ask.form->addRow(Text::tr("&Vers :"), choice);
    auto *note = new FieldNote(ask.dialog);
    note->setObjectName(u"transferNote"_s);
    ask.form->addRow(note);
    const auto chosen = [choice] { return SessionId { choice->currentData().toLongLong() }; };
    const auto warn = [=] { note->say(FieldNote::Tone::Advice, caution(chosen())); };
    QObject::connect(choice, &QComboBox::currentIndexChanged, note, warn);
    warn(); // whoever stays where they are, wherever it goes
    QObject::connect(ask.dialog, &QDialog::accepted, parent, [=] { answered(chosen()); });
    ask.open();
}

void waitingdialogs::askWishes(QWidget *parent, const QString &name, const QList<Session> &sessions,
    const QList<SessionId> &wishes, const std::function<void(const QList<SessionId> &)> &answered)
{
    const Question ask(parent, u"wishesDialog"_s, Text::tr("Souhaits"),
        Text::tr("Les autres sessions qui conviendraient à %1, la préférée en premier (glissez, ou Alt+↑ "
                 "et Alt+↓, pour changer l’ordre).")
            .arg(name),
        Text::tr("&Enregistrer les souhaits"));
    auto *list = new QListWidget(ask.dialog);
    list->setObjectName(u"wishesList"_s);
    list->setDragDropMode(QAbstractItemView::InternalMove);
    const auto add = [&](const Session &session, bool isWished) {
        auto *item = new QListWidgetItem(session.label, list);
        item->setData(Qt::UserRole, QVariant::fromValue(session.id.value));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isWished ? Qt::Checked : Qt::Unchecked);
    };
    for (const SessionId wished : wishes) {
        for (const Session &session : sessions) {
            if (session.id == wished) {
                add(session, true);
            }
        }
    }
    for (const Session &session : sessions) {
        if (!wishes.contains(session.id)) {
            add(session, false);
        }
    }
    ask.form->addRow(list);
    for (const auto &[keys, step] : { std::pair(u"Alt+Up"_s, -1), std::pair(u"Alt+Down"_s, 1) }) {
        auto *move = new QShortcut(QKeySequence(keys), list);
        move->setContext(Qt::WidgetShortcut);
        QObject::connect(move, &QShortcut::activated, list, [list, by = step] {
            const int row = list->currentRow();
            if (row >= 0 && row + by >= 0 && row + by < list->count()) {
                list->insertItem(row + by, list->takeItem(row));
                list->setCurrentRow(row + by);
            }
        });
    }
    list->setCurrentRow(0);
    QObject::connect(ask.dialog, &QDialog::accepted, parent, [=] {
        QList<SessionId> chosen;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->checkState() == Qt::Checked) {
                chosen.append(SessionId { list->item(row)->data(Qt::UserRole).toLongLong() });
            }
        }
        answered(chosen);
    });
    ask.open();
}
