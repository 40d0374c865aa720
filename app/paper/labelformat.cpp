// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/labelformat.h"

using namespace Qt::StringLiterals;

QRectF LabelFormat::area(int place) const
{
    const int column = place % columns;
    const int row = place / columns;
    return { first + QPointF(column * pitch.x(), row * pitch.y()), size };
}

const QList<LabelFormat> &labelformats::badges()
{
    // As the makers publish them.
    static const QList<LabelFormat> formats {
        { .code = u"L4785"_s,
            .name = u"L4785 – badges adhésifs, 80 × 50 mm, 10 par page"_s,
            .columns = 2,
            .rows = 5,
            .size = { 80, 50 },
            .first = { 17.5, 13.5 },
            .pitch = { 95, 55 } },
        { .code = u"C32015"_s,
            .name = u"C32015 – cartes, 85 × 54 mm, 8 par page"_s,
            .columns = 2,
            .rows = 4,
            .size = { 85, 54 },
            .first = { 17, 31.5 },
            .pitch = { 91, 60 } },
        { .code = u"L7165"_s,
            .name = u"L7165 – étiquettes, 99,1 × 67,7 mm, 8 par page"_s,
            .columns = 2,
            .rows = 4,
            .size = { 99.1, 67.7 },
            .first = { 4.65, 13.1 },
            .pitch = { 101.6, 67.7 } },
        { .code = u"L7163"_s,
            .name = u"L7163 – étiquettes, 99,1 × 38,1 mm, 14 par page"_s,
            .columns = 2,
            .rows = 7,
            .size = { 99.1, 38.1 },
            .first = { 4.65, 15.15 },
            .pitch = { 101.6, 38.1 } },
        { .code = u"L7160"_s,
            .name = u"L7160 – étiquettes, 63,5 × 38,1 mm, 21 par page"_s,
            .columns = 3,
            .rows = 7,
            .size = { 63.5, 38.1 },
            .first = { 7.25, 15.15 },
            .pitch = { 66, 38.1 } },
    };
    return formats;
}

const QList<LabelFormat> &labelformats::nameCards()
{
    static const QList<LabelFormat> formats {
        { .code = u"card2"_s,
            .name = u"Bristol A4, 2 par page (pliés, 210 × 74 mm)"_s,
            .columns = 1,
            .rows = 2,
            .size = { 210, 148.5 },
            .first = { 0, 0 },
            .pitch = { 210, 148.5 },
            .isFolded = true },
        { .code = u"card4"_s,
            .name = u"Bristol A4, 4 par page (pliés, 105 × 74 mm)"_s,
            .columns = 2,
            .rows = 2,
            .size = { 105, 148.5 },
            .first = { 0, 0 },
            .pitch = { 105, 148.5 },
            .isFolded = true },
        { .code = u"card1"_s,
            .name = u"Bristol A4, 1 par page (plié, 210 × 148 mm)"_s,
            .columns = 1,
            .rows = 1,
            .size = { 210, 297 },
            .first = { 0, 0 },
            .pitch = { 210, 297 },
            .isFolded = true },
    };
    return formats;
}

const LabelFormat &labelformats::wholePage()
{
    static const LabelFormat format { .code = u"page"_s,
        .name = u"A4"_s,
        .columns = 1,
        .rows = 1,
        .size = { 297, 210 },
        .first = { 0, 0 },
        .pitch = { 297, 210 },
        .orientation = QPageLayout::Landscape };
    return format;
}
