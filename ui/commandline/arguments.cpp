// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/arguments.h"

#include "ui/commandline/verbs.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

const QStringList &switches()
{
    static const QStringList names { u"demo"_s, u"requested"_s, u"somebody-else"_s, u"dry-run"_s, u"help"_s,
        u"version"_s };
    return names;
}

const QStringList &general()
{
    static const QStringList names { u"database"_s, u"help"_s, u"version"_s };
    return names;
}

bool isRepeatable(const QString &option)
{
    return option == "territory"_L1 || switches().contains(option);
}

bool isKnown(const QString &option)
{
    return general().contains(option)
        || std::ranges::any_of(verbs::all(), [&](const Verb &verb) { return verb.options.contains(option); });
}

/// "-h" and "-v" for the two everybody types.
QString longForm(const QString &word)
{
    if (word == "-h"_L1) {
        return u"--help"_s;
    }
    return word == "-v"_L1 ? u"--version"_s : word;
}

bool isOption(const QString &word)
{
    return word.startsWith("--"_L1) && word.size() > 2;
}

QString withDashes(const QStringList &options)
{
    QStringList shown;
    std::ranges::transform(
        options, std::back_inserter(shown), [](const QString &each) { return u"--"_s + each; });
    return shown.join(u", "_s);
}

QStringList verbNames()
{
    QStringList names;
    std::ranges::transform(verbs::all(), std::back_inserter(names), &Verb::name);
    return names;
}

QString missingOperand(const Verb &verb)
{
    return verb.name == "export"_L1 ? Text::tr("il manque ce qu’il faut exporter")
                                    : Text::tr("il manque ce qu’il faut lister");
}

QString unknownOperand(const Verb &verb, const QString &operand)
{
    return (verb.name == "export"_L1 ? Text::tr("export inconnu : %1") : Text::tr("liste inconnue : %1"))
        .arg(operand);
}

} // namespace

bool Arguments::askForCommand(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = longForm(words.at(i));
        const bool isQts
            = word.startsWith(u'-') && !word.startsWith("--"_L1); // -platform offscreen, -style fusion
        if (word == "--database"_L1 && (i + 1 == words.size() || words.at(i + 1).isEmpty())) {
            return true; // the value is missing: said where every wrong line is
        }
        if (word == "--database"_L1 || isQts) {
            ++i; // the value is a file or a style, whatever its name
        } else if (!word.startsWith("--database="_L1) || word == "--database="_L1) {
            return true;
        }
    }
    return false;
}

QString Arguments::verbOf(const QStringList &words)
{
    Arguments arguments;
    // A mistake after the verb leaves the verb known.
    [[maybe_unused]] const Outcome<> read = arguments.read(words);
    return arguments.verb_;
}

Outcome<Arguments> Arguments::parse(const QStringList &words)
{
    Arguments arguments;
    if (const Outcome<> read = arguments.read(words); !read) {
        return std::unexpected(read.error());
    }
    if (const Outcome<> checked = arguments.check(); !checked) {
        return std::unexpected(checked.error());
    }
    return arguments;
}

Outcome<> Arguments::read(const QStringList &words)
{
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = longForm(words.at(i));
        if (onlyOperands || !word.startsWith(u'-')) {
            if (verb_.isEmpty()) {
                verb_ = word;
            } else {
                operands_ << word;
            }
            continue;
        }
        if (word == "--"_L1) {
            onlyOperands = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (!isOption(word) || !isKnown(name)) {
            return wrongUsage(Text::tr("option inconnue : %1").arg(word.section(u'=', 0, 0)));
        }
        if (options_.contains(name) && !isRepeatable(name)) {
            return wrongUsage(Text::tr("l’option --%1 est donnée deux fois").arg(name));
        }
        const QString given = equals >= 0 ? word.mid(equals + 1) : words.value(i + 1);
        if (switches().contains(name)) {
            if (equals >= 0) {
                return wrongUsage(Text::tr("l’option --%1 ne prend pas de valeur").arg(name));
            }
            options_.insert(name, {});
        } else if ((equals < 0 && (i + 1 == words.size() || isOption(given)))
            || (given.isEmpty() && name == "database"_L1)) { // no other value is meant by nothing
            return wrongUsage(Text::tr("il manque la valeur de --%1").arg(name));
        } else {
            options_[name] << given;
            i += equals < 0 ? 1 : 0;
        }
    }
    operand_ = operands_.value(0);
    return {};
}

Outcome<> Arguments::check() const
{
    if (verb_.isEmpty() && (has(u"help"_s) || has(u"version"_s))) {
        return {};
    }
    const Verb *verb = verbs::find(verb_);
    if (!verb) {
        return wrongUsage((verb_.isEmpty() ? Text::tr("il manque une commande")
                                           : Text::tr("commande inconnue : %1").arg(verb_))
            + Text::tr(" ; il y a %1").arg(verbNames().join(u", "_s)));
    }
    if (has(u"help"_s) || has(u"version"_s)) {
        return {};
    }
    for (auto option = options_.keyBegin(); option != options_.keyEnd(); ++option) {
        if (!general().contains(*option) && !verb->options.contains(*option)) {
            return wrongUsage(verb->options.isEmpty()
                    ? Text::tr("« %1 » ne prend pas l’option --%2").arg(verb_, *option)
                    : Text::tr("« %1 » ne prend pas l’option --%2 ; il y a %3")
                          .arg(verb_, *option, withDashes(verb->options)));
        }
    }
    if (verb->takesFile && operand_.isEmpty()) {
        return wrongUsage(Text::tr("il manque le fichier à importer"));
    }
    if (operands_.size() > (verb->operands.isEmpty() && !verb->takesFile ? 0 : 1)) {
        return wrongUsage(Text::tr("mot en trop : %1").arg(operands_.last()));
    }
    if (!verb->operands.isEmpty() && !verb->operands.contains(operand_)) {
        return wrongUsage((operand_.isEmpty() ? missingOperand(*verb) : unknownOperand(*verb, operand_))
            + Text::tr(" ; il y a %1").arg(verb->operands.join(u", "_s)));
    }
    for (const QString &option : QStringList { u"database"_s } + verb->needed) {
        if (!has(option)) {
            return wrongUsage(Text::tr("il manque --%1").arg(option));
        }
    }
    // Known to be wrong before anything is opened.
    for (const QString &option : { u"session"_s, u"meeting"_s }) {
        if (const auto valid = number(option, 1, std::numeric_limits<int>::max()); !valid) {
            return std::unexpected(valid.error());
        }
    }
    return {};
}

Outcome<std::optional<int>> Arguments::number(const QString &option, int least, int most) const
{
    if (!has(option)) {
        return std::optional<int>();
    }
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        return wrongUsage(most == std::numeric_limits<int>::max()
                ? Text::tr("--%1 attend un nombre entier à partir de %2, et non « %3 »")
                      .arg(option, QString::number(least), value(option))
                : Text::tr("--%1 attend un nombre entier de %2 à %3, et non « %4 »")
                      .arg(option, QString::number(least), QString::number(most), value(option)));
    }
    return std::optional(number);
}
