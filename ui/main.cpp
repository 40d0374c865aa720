// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/commandline.h"
#include "ui/commandline/terminal.h"
#include "ui/mainwindow/runwindow.h"

int main(int argc, char **argv)
{
    if (CommandLine::isMeantBy(terminal::words(argc, argv))) {
        return terminal::run(argc, argv);
    }
    return terminal::hasDisplay() ? runWindow(argc, argv) : terminal::refuseWindow();
}
