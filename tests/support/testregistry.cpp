// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"

#include <QTest>

#include <map>
#include <string>
#include <vector>

namespace testregistry
{
namespace
{
std::map<std::string, Factory> &factories()
{
    static std::map<std::string, Factory> all;
    return all;
}
} // namespace

bool add(const char *name, Factory factory)
{
    return factories().emplace(name, std::move(factory)).second;
}

int run(int argc, char **argv)
{
    std::vector<char *> arguments(argv, argv + argc);
    int failures = 0;
    if (argc > 1 && argv[1][0] != '-') {
        const auto found = factories().find(argv[1]);
        if (found == factories().end()) {
            qCritical("no test class %s here", argv[1]);
            return 1;
        }
        arguments.erase(arguments.begin() + 1);
        return QTest::qExec(found->second().get(), int(arguments.size()), arguments.data());
    }
    for (const auto &[name, factory] : factories()) {
        failures += QTest::qExec(factory().get(), int(arguments.size()), arguments.data());
    }
    return failures;
}

} // namespace testregistry
