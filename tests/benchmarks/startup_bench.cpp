// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"
#include "tests/benchmarks/manyregistrations.h"
#include "ui/mainwindow/runwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

#include <cstdio>

/// From starting the process to a window that is painted and answers: the application's over 10,000
/// registrations (another number may be given), on Accueil as it always begins, beside an empty window of Qt.
/// What the lists cost when they are first shown: bench_roster, bench_people.

using namespace Qt::StringLiterals;
using namespace benchmark;

namespace
{

constexpr int rounds = 15;
constexpr auto longest = std::chrono::seconds(60);

/// Ends the process once every window is on the screen and painted, and nothing waits to be done.
void leaveWhenUsable()
{
    auto *watch = new QTimer(qApp);
    QObject::connect(watch, &QTimer::timeout, qApp, [] {
        const auto windows = QGuiApplication::topLevelWindows();
        for (const QWindow *window : windows) {
            if (window->isVisible() && !window->isExposed()) {
                return;
            }
        }
        QCoreApplication::processEvents();
        std::_Exit(windows.isEmpty() ? 1 : 0);
    });
    watch->start(0);
}

int emptyWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

/// Milliseconds until this program, started so, left.
double start(const QStringList &words, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), words);
    if (!process.waitForFinished(int(std::chrono::milliseconds(longest).count()))
        || process.exitCode() != 0) {
        qFatal("a window did not come: %s", process.readAllStandardError().constData());
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void leaveWhenAsked()
{
    if (qEnvironmentVariableIsSet("IREV_BENCH_LEAVE")) {
        leaveWhenUsable();
    }
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(leaveWhenAsked)

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsSet("IREV_BENCH_LEAVE")) {
        return argc > 1 ? runWindow(argc, argv) : emptyWindow(argc, argv);
    }
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const QTemporaryDir folder;
    DatabaseAddress address;
    address.path = folder.filePath(u"startup.db"_s);
    must(fill(must(Workspace::create(address, Content::Programme, u"evaluation-2022"_s))->database(), count));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"IREV_BENCH_LEAVE"_s, u"1"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
    QDir(folder.path()).mkpath(u"IREV"_s);
    std::vector<double> empty;
    std::vector<double> ours;
    for (int round = 0; round < rounds; ++round) {
        empty.push_back(start({}, environment));
        ours.push_back(start({ u"--database"_s, address.path }, environment));
    }
    std::printf("%d registrations, medians of %d interleaved rounds: empty Qt window %.0f ms, usable window "
                "%.0f ms, ratio %.2f (target: at most 4)\n",
        count, rounds, median(empty), median(ours), median(ours) / median(empty));
    return 0;
}
