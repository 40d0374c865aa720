// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/qtwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLibraryInfo>
#include <QLocale>
#include <QObject>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace
{

/// What the file dialog says in its column of types.
class FileTypes final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *source, const char * /*disambiguation*/, int /*n*/) const override
    {
        static const QHash<QByteArrayView, QString> words {
            { "Drive", u"Lecteur"_s },
            { "%1 File", u"Fichier %1"_s },
            { "File", u"Fichier"_s },
            { "File Folder", u"Dossier"_s },
            { "Folder", u"Dossier"_s },
            { "Shortcut", u"Raccourci"_s },
            { "Alias", u"Alias"_s },
            { "Unknown", u"Inconnu"_s },
        };
        const QByteArrayView where(context);
        return where == "QAbstractFileIconProvider" || where == "QFileDialog" ? words.value(source)
                                                                              : QString();
    }
};

} // namespace

void speakFrench(QObject &owner)
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    // Asked after Qt's own, which is installed last.
    QCoreApplication::installTranslator(new FileTypes(&owner));
    auto *words = new QTranslator(&owner);
    if (words->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(words);
    }
}
