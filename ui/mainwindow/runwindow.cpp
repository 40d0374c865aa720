// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/runwindow.h"

#include "ui/mainwindow/appearance.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/outlinestyle.h"
#include "ui/mainwindow/qtwords.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace
{

QString askedDatabase()
{
    QCommandLineParser parser;
    const QCommandLineOption database(u"database"_s, {}, u"FILE"_s);
    parser.addOption(database);
    // What else stands on the command line was judged before the window was started.
    parser.parse(QApplication::arguments());
    return parser.value(database);
}

} // namespace

int runWindow(int &argc, char **argv)
{
    // Named before it is made, so that no other style is loaded first.
    QApplication::setStyle(new OutlineStyle);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"IREV"_s);
    QApplication::setApplicationName(u"IREV Cycles"_s);
    QApplication::setApplicationVersion(QStringLiteral(IREV_VERSION));
    QApplication::setDesktopFileName(u"irev-cycles"_s);
    speakFrench(application);
    appearance::setUp(application);
    MainWindow window;
    window.show();
    window.opener().start(askedDatabase());
    return QApplication::exec();
}
