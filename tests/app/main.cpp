// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    // Fonts are measured on paper, so a Gui application; the offscreen platform needs no display.
    const QGuiApplication application(argc, argv);
    return testregistry::run(argc, argv);
}
