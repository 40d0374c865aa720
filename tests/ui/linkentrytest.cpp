// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkentry.h"

#include "tests/support/testregistry.h"
#include "ui/widgets/badgecolumn.h"

#include <QFontMetrics>
#include <QImage>
#include <QPixmap>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a line that leads somewhere shows of its words and its badge.
class LinkEntryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The date is what one looks for: what stands beside it makes room.
    void noDateIsCutForItsBadge()
    {
        LinkEntry entry;
        entry.setWords(u"vendredi 21 janvier 2022 · horaires à préciser"_s, u"Session 1"_s);
        entry.setBadge(u"24 inscrits, 5 en attente — COMPLET"_s, tints::Meaning::Caution);
        entry.resize(900, 44);
        const QSize wide = entry.sizeHint();
        entry.resize(wide);
        QCOMPARE(entry.sizeHint().height(), wide.height());
        entry.resize(wide.width() - 20, wide.height());
        QVERIFY(entry.sizeHint().height() > wide.height());
        entry.resize(wide.width() - 20, entry.sizeHint().height());
        const QRect title(0, 0, wide.width() - 20, wide.height() / 2);
        const QImage under = entry.grab(title).toImage();
        entry.setBadge({}, tints::Meaning::Caution);
        QCOMPARE(under, entry.grab(title).toImage()); // as whole as with nothing beside it
    }

    /// What clashes with what is at the end of a sentence.
    void aSentenceIsReadOverTwoLines()
    {
        LinkEntry entry;
        const QString sentence
            = u"Ce lieu est déjà pris à ces horaires : Session 3 – Séance 1/4, Professionnel.le.s."_s;
        entry.setWords(sentence, u"Session 1"_s);
        entry.setBadge(u"conflit"_s, tints::Meaning::Caution);
        QFont bold = entry.font();
        bold.setWeight(QFont::DemiBold);
        const int line = QFontMetrics(bold).height();
        entry.resize(entry.sizeHint().width(), 60);
        const int whole = entry.sizeHint().height();
        entry.resize(QFontMetrics(bold).horizontalAdvance(sentence) * 2 / 3, 60);
        const int cut = entry.sizeHint().height();
        entry.setWordsBroken();
        QCOMPARE(entry.sizeHint().height(), cut + line);
        entry.resize(2000, 60);
        QCOMPARE(entry.sizeHint().height(), whole); // where there is room, one line is enough
    }

    void aLineInSightNeedsNoRoomForThoseThatAreHidden()
    {
        QWidget card;
        BadgeColumn badges(&card);
        LinkEntry shortOne(&card);
        LinkEntry longOne(&card);
        longOne.hide();
        for (LinkEntry *entry : { &shortOne, &longOne }) {
            entry->setWords(entry == &shortOne ? u"mercredi"_s : QString(60, u'm'), {});
            entry->setBadge(u"8 inscrits"_s, tints::Meaning::Neutral);
            badges.add(entry);
            entry->resize(300, 44);
        }
        card.show();
        QVERIFY(!shortOne.isBadgeUnder());
        longOne.show();
        QVERIFY(shortOne.isBadgeUnder());
    }
};

IREV_TEST(LinkEntryTest)

#include "linkentrytest.moc"
