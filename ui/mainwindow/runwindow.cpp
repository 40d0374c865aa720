// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/runwindow.h"

#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/theme.h"
#include "ui/widgets/icons.h"
#include "ui/words/errorwords.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace
{

/// The value of --database, empty without it.
QString databaseAsked(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--database"_L1 && i + 1 < arguments.size()) {
            return arguments.at(i + 1);
        }
        if (arguments.at(i).startsWith("--database="_L1)) {
            return arguments.at(i).mid(11);
        }
    }
    return {};
}

void openFirst(MainWindow &window, const QString &asked)
{
    if (!asked.isEmpty()) {
        if (const auto address = DatabaseAddress::parse(asked)) {
            window.openDatabase(*address);
        } else {
            window.showWelcome(words::sentence(address.error()), address.error().detail);
        }
        return;
    }
    // Without a word: the last one used, else the one in the user's data folder. A shared one asks for its
    // password.
    const QString last = QSettings().value("lastDatabase"_L1).toString();
    for (const QString &path : { last, MainWindow::defaultPath() }) {
        const auto address = DatabaseAddress::parse(path);
        if (address && address->engine == DatabaseAddress::Engine::Sqlite
            && QFileInfo::exists(address->path)) {
            window.openDatabase(*address);
            return;
        }
    }
}

} // namespace

int runWindow(int &argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QApplication::setDesktopFileName(u"irev-cycles"_s);
    QApplication::setWindowIcon(icons::application());
    QTranslator french;
    if (french.load(u"qtbase_fr"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(&french);
    }
    theme::apply();
    MainWindow window;
    openFirst(window, databaseAsked(QApplication::arguments()));
    window.QWidget::show();
    return QApplication::exec();
}
