// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"
#include "app/sessions/session.h"

#include <QDate>
#include <QWidget>

#include <functional>

/// The small questions of the waiting list; `answered` is called only when they were. Each opens over its
/// parent and removes itself.
namespace waitingdialogs
{

struct DeadlineQuestion {
    QString question; ///< for whom the seat is kept, and what speaks against it
    QString go;
    QDate today;
    QDate firstDay; ///< of the first séance it is for; invalid when none is dated
};
/// Until when the seat is kept; invalid: no deadline.
void askDeadline(QWidget *parent, const DeadlineQuestion &asked, const std::function<void(QDate)> &answered);
/// Whether to go ahead, once what comes with it is read.
void askGoAhead(QWidget *parent, const QString &title, const QString &question, const QString &go,
    const std::function<void()> &answered);
/// Why; may stay empty unless `isNeeded`.
void askReason(QWidget *parent, const QString &title, const QString &question, const QString &go,
    bool isNeeded, const std::function<void(const QString &)> &answered);
/// A number, 0 for none, and why.
void askPriority(QWidget *parent, const Registration &registration,
    const std::function<void(int, const QString &)> &answered);
/// One of these sessions, none of them beforehand; what `caution` says of the chosen one is shown under it.
void askSession(QWidget *parent, const QString &name, const QList<Session> &sessions,
    const std::function<QString(SessionId)> &caution, const std::function<void(SessionId)> &answered);
/// Some of these sessions, the dearest first.
void askWishes(QWidget *parent, const QString &name, const QList<Session> &sessions,
    const QList<SessionId> &wishes, const std::function<void(const QList<SessionId> &)> &answered);

} // namespace waitingdialogs
