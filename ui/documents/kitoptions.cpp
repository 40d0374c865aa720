// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/kitoptions.h"

#include "app/attendance/sheetcontent.h"
#include "ui/widgets/elidedcombobox.h"

#include <QFormLayout>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>

using namespace Qt::StringLiterals;

KitOptions::KitOptions(QWidget *parent)
    : QWidget(parent)
    , badges_(makeCut(u"badge"_s, labelformats::badges()))
    , nameCards_(makeCut(u"nameCard"_s, labelformats::nameCards()))
    , spareRows_(new QSpinBox(this))
{
    spareRows_->setObjectName(u"spareRowsSpin"_s);
    spareRows_->setRange(1, SheetOptions::mostBlankRows);
    spareRows_->setValue(QSettings().value(u"kit/spareRows"_s, KitChoice::usualSpareRows).toInt());
    connect(spareRows_, &QSpinBox::valueChanged, this, &KitOptions::changed);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto addCut = [&](const QString &label, const Cut &cut) {
        auto *row = new QHBoxLayout;
        row->addWidget(cut.format, 1);
        auto *from = new QLabel(tr("à partir de la case"), this);
        from->setBuddy(cut.first);
        row->addWidget(from);
        row->addWidget(cut.first);
        auto *name = new QLabel(label, this);
        name->setBuddy(cut.format);
        form->addRow(name, row);
    };
    addCut(tr("Ba&dges"), badges_);
    addCut(tr("C&hevalets"), nameCards_);
    auto *rows = new QHBoxLayout;
    rows->addWidget(spareRows_);
    rows->addStretch();
    auto *rowsLabel = new QLabel(tr("&Lignes vierges"), this);
    rowsLabel->setBuddy(spareRows_);
    form->addRow(rowsLabel, rows);
}

KitOptions::~KitOptions()
{
    QSettings settings;
    settings.setValue(u"kit/badgeFormat"_s, badges_.format->currentData());
    settings.setValue(u"kit/nameCardFormat"_s, nameCards_.format->currentData());
    settings.setValue(u"kit/spareRows"_s, spareRows_->value());
}

KitOptions::Cut KitOptions::makeCut(const QString &name, const QList<LabelFormat> &formats)
{
    const Cut cut { new ElidedComboBox(this), new QSpinBox(this) };
    cut.format->setObjectName(name + u"FormatCombo"_s);
    cut.first->setObjectName(name + u"FirstSpin"_s);
    cut.first->setToolTip(tr("Les cases se comptent de gauche à droite, ligne après ligne"));
    const QString remembered = QSettings().value(u"kit/%1Format"_s.arg(name)).toString();
    for (const LabelFormat &each : formats) {
        cut.format->addItem(each.name, each.code);
    }
    cut.format->setCurrentIndex(std::max(0, cut.format->findData(remembered)));
    const auto limit = [this, cut, formats] {
        cut.first->setRange(1, formats.at(cut.format->currentIndex()).perPage());
        Q_EMIT changed();
    };
    limit();
    connect(cut.format, &QComboBox::currentIndexChanged, this, limit);
    connect(cut.first, &QSpinBox::valueChanged, this, &KitOptions::changed);
    return cut;
}

KitChoice KitOptions::choice() const
{
    return { .badges = labelformats::badges().at(badges_.format->currentIndex()),
        .firstBadge = badges_.first->value() - 1,
        .nameCards = labelformats::nameCards().at(nameCards_.format->currentIndex()),
        .firstNameCard = nameCards_.first->value() - 1,
        .spareRows = spareRows_->value() };
}
