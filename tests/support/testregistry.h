// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

/// The test classes of one program, by name.
namespace testregistry
{

using Factory = std::function<std::unique_ptr<QObject>()>;

bool add(const char *name, Factory factory);

/// Runs the class named by the first argument (all of them without one) and returns the number of failures.
int run(int argc, char **argv);

} // namespace testregistry

#define IREV_TEST(Class)                                                                                     \
    static const bool registered##Class                                                                      \
        = testregistry::add(#Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
