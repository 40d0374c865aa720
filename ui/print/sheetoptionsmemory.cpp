// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetoptionsmemory.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

SheetOptions sheetoptionsmemory::recall()
{
    const QSettings settings;
    SheetOptions options;
    SheetLook &look = options.look;
    const auto is
        = [&settings](QAnyStringView key, bool usual) { return settings.value(key, usual).toBool(); };
    const auto among = [&settings](QAnyStringView key, int count) {
        const int value = settings.value(key, 0).toInt();
        return value >= 0 && value < count ? value : 0;
    };
    options.blankRows = std::clamp(
        settings.value(u"print/blankRows"_s, options.blankRows).toInt(), 0, SheetOptions::mostBlankRows);
    options.order = SheetOrder(among(u"print/order", int(SheetOrder::Arrival) + 1));
    options.listsWaiting = is(u"print/waiting", options.listsWaiting);
    look.hasFunction = is(u"print/function", look.hasFunction);
    look.hasOrganisation = is(u"print/organisation", look.hasOrganisation);
    look.hasTerritory = is(u"print/territory", look.hasTerritory);
    look.hasSpeakers = is(u"print/speakers", look.hasSpeakers);
    look.rowHeight = std::clamp(settings.value(u"print/rowHeight"_s, look.rowHeight).toDouble(),
        SheetLook::leastRowHeight, SheetLook::mostRowHeight);
    look.orientation = SheetOrientation(among(u"print/orientation", int(SheetOrientation::Landscape) + 1));
    return options;
}

void sheetoptionsmemory::remember(const SheetOptions &options)
{
    QSettings settings;
    settings.setValue(u"print/blankRows"_s, options.blankRows);
    settings.setValue(u"print/order"_s, int(options.order));
    settings.setValue(u"print/waiting"_s, options.listsWaiting);
    settings.setValue(u"print/function"_s, options.look.hasFunction);
    settings.setValue(u"print/organisation"_s, options.look.hasOrganisation);
    settings.setValue(u"print/territory"_s, options.look.hasTerritory);
    settings.setValue(u"print/speakers"_s, options.look.hasSpeakers);
    settings.setValue(u"print/rowHeight"_s, options.look.rowHeight);
    settings.setValue(u"print/orientation"_s, int(options.look.orientation));
}
