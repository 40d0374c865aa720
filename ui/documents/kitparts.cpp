// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/kitparts.h"

#include <QHeaderView>
#include <QSettings>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace
{

enum Column { Document, Copies, Pages };

constexpr int rowRoom = 6; ///< pixels above and below a name: for the copies' arrows

QString codeOf(KitPart part)
{
    switch (part) {
    case KitPart::Sheet:
        return u"sheet"_s;
    case KitPart::SpareSheet:
        return u"spare_sheet"_s;
    case KitPart::Badges:
        return u"badges"_s;
    case KitPart::NameCards:
        return u"name_cards"_s;
    case KitPart::DoorSign:
        return u"door_sign"_s;
    case KitPart::DayProgramme:
        return u"day_programme"_s;
    case KitPart::Convocations:
        return u"convocations"_s;
    case KitPart::TravelNotes:
        return u"travel_notes"_s;
    }
    Q_UNREACHABLE();
}

QString explained(KitPart part)
{
    switch (part) {
    case KitPart::Sheet:
        return KitParts::tr("Reçoit son numéro quand elle est imprimée ou enregistrée");
    case KitPart::SpareSheet:
        return KitParts::tr("Sans noms et sans numéro, pour les imprévus");
    case KitPart::Badges:
        return KitParts::tr("Un par personne cochée");
    case KitPart::NameCards:
        return KitParts::tr("Un par personne cochée et par intervenant.e, à plier");
    case KitPart::DoorSign:
        return KitParts::tr("Cycle, séance, date, horaires et lieu, en grand");
    case KitPart::DayProgramme:
        return KitParts::tr("Contenu de la séance, demi-journées, intervenant.e.s");
    case KitPart::Convocations:
        return KitParts::tr("Une lettre par personne cochée, avec vos mots");
    case KitPart::TravelNotes:
        return KitParts::tr("Comment venir, à distribuer ou à afficher");
    }
    Q_UNREACHABLE();
}

/// What a first visit proposes: what lies on the table when people come.
bool isUsual(KitPart part)
{
    return part == KitPart::Sheet || part == KitPart::DoorSign || part == KitPart::NameCards;
}

QString key(KitPart part, const QString &what)
{
    return u"kit/%1/%2"_s.arg(codeOf(part), what);
}

} // namespace

QString KitParts::title(KitPart part)
{
    switch (part) {
    case KitPart::Sheet:
        return tr("Feuille d’émargement");
    case KitPart::SpareSheet:
        return tr("Feuille vierge");
    case KitPart::Badges:
        return tr("Badges");
    case KitPart::NameCards:
        return tr("Chevalets");
    case KitPart::DoorSign:
        return tr("Affiche de porte");
    case KitPart::DayProgramme:
        return tr("Programme du jour");
    case KitPart::Convocations:
        return tr("Convocations");
    case KitPart::TravelNotes:
        return tr("Notes d’accès");
    }
    Q_UNREACHABLE();
}

KitParts::KitParts(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"kitPartsList"_s);
    setAccessibleName(tr("Documents"));
    setHeaderLabels({ tr("Document"), tr("Exemplaires"), tr("Pages") });
    setRootIsDecorated(false);
    const QSettings settings;
    for (int i = 0; i < kitPartCount; ++i) {
        const auto part = KitPart(i);
        auto *item = new QTreeWidgetItem(this, { title(part) });
        item->setToolTip(Document, explained(part));
        item->setCheckState(Document,
            settings.value(key(part, u"wanted"_s), isUsual(part)).toBool() ? Qt::Checked : Qt::Unchecked);
        item->setTextAlignment(Pages, Qt::AlignRight | Qt::AlignVCenter);
        if (kitpages::hasCopies(part)) {
            auto *spin = new QSpinBox;
            spin->setObjectName(codeOf(part) + u"CopiesSpin"_s);
            spin->setAccessibleName(tr("Exemplaires\u00A0: %1").arg(title(part)));
            spin->setRange(1, KitChoice::mostCopies);
            spin->setValue(settings.value(key(part, u"copies"_s), 1).toInt());
            spin->setFrame(false);
            setItemWidget(item, Copies, spin);
            copies_.insert(part, spin);
            connect(spin, &QSpinBox::valueChanged, this, &KitParts::changed);
        }
    }
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Document, QHeaderView::Stretch);
    header()->setSectionResizeMode(Copies, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Pages, QHeaderView::ResizeToContents);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rowHeight = fontMetrics().height() + rowRoom;
    for (int i = 0; i < kitPartCount; ++i) {
        topLevelItem(i)->setSizeHint(Document, { 0, rowHeight });
    }
    setFixedHeight(header()->sizeHint().height() + 2 * frameWidth() + kitPartCount * rowHeight);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *, int column) {
        if (column == Document) {
            Q_EMIT changed();
        }
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item) {
            Q_EMIT lookedAt(KitPart(indexOfTopLevelItem(item)));
        }
    });
}

KitParts::~KitParts()
{
    QSettings settings;
    for (int i = 0; i < kitPartCount; ++i) {
        settings.setValue(key(KitPart(i), u"wanted"_s), isChecked(i));
    }
    for (auto spin = copies_.cbegin(); spin != copies_.cend(); ++spin) {
        settings.setValue(key(spin.key(), u"copies"_s), spin.value()->value());
    }
}

bool KitParts::isChecked(int part) const
{
    return topLevelItem(part)->checkState(Document) == Qt::Checked;
}

QList<KitPart> KitParts::checked() const
{
    QList<KitPart> found;
    for (int i = 0; i < kitPartCount; ++i) {
        if (isChecked(i)) {
            found.append(KitPart(i));
        }
    }
    return found;
}

QHash<KitPart, int> KitParts::copies() const
{
    QHash<KitPart, int> found;
    for (auto spin = copies_.cbegin(); spin != copies_.cend(); ++spin) {
        found.insert(spin.key(), spin.value()->value());
    }
    return found;
}

void KitParts::setPages(KitPart part, qsizetype pages)
{
    const QSignalBlocker quiet(this);
    topLevelItem(int(part))->setText(Pages, pages > 0 ? QString::number(pages) : u"–"_s);
}
