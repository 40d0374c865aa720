// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/sentletters.h"
#include "app/paper/paperdocuments.h"
#include "ui/documents/attestationlines.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;
class Workspace;

/// Writes certificates: one PDF, one file each, messages, or on paper. When writing fails or is stopped they
/// have no number. That they were written is kept.
class AttestationJobs final : public QObject
{
    Q_OBJECT

public:
    AttestationJobs(Workspace &workspace, AttestationDesk &desk, QWidget *window);

    void toPdf(const QList<AttestationLine> &lines, const QString &path, const QString &title);
    void toFolder(const QList<AttestationLine> &lines, const QString &folder);
    /// Whoever has no address gets none, and is named.
    void toDrafts(const QList<AttestationLine> &lines, const QString &folder);
    void toPrinter(const QList<AttestationLine> &lines, QPrinter &printer);

Q_SIGNALS:
    void said(const QString &sentence); ///< it is done
    void advised(const QString &sentence);
    void failed(const Error &error);
    void ended(); ///< however it went: numbers came or went

private:
    using Progress = paperdocuments::Progress;
    /// What is done with certificates, and how it is kept that they were.
    struct Job {
        QString doing;
        QString where;
        SentMeans means = SentMeans::File;
        numberedpapers::Leaving leaving = numberedpapers::Leaving::File;
        QString besides; ///< told with its success: what it leaves to do
        std::shared_ptr<QStringList> replaced; ///< files of a folder written over; null of none
        std::function<Result<outputfile::Placing>(
            const QList<Attestation> &attestations, const Progress &progress)>
            write;
    };
    /// Says how it went.
    void run(const QList<AttestationLine> &lines, const Job &job);
    void complain(const Error &why, numberedpapers::Leaving leaving);

    Workspace &workspace_;
    AttestationDesk &desk_;
    QWidget *window_;
    SentLetters sent_;
};
