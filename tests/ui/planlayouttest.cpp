// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/planner.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/programmeinstaller.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/planassistant.h"
#include "ui/calendar/planwishform.h"
#include "ui/calendar/proposallist.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace
{

constexpr int leastRemark = 30; ///< characters of a line that is read with ease
constexpr QSize smallScreen(1240, 730); ///< what 1280 × 800 leaves

/// Two séances of two cycles on the same day.
PlanProposal proposal()
{
    Meeting seance;
    seance.sessionLabel = u"Session 2"_s;
    seance.trackLabel = u"Professionnel.le.s"_s;
    seance.title = u"Retours d’expériences"_s;
    seance.cycleMark = u"2023"_s;
    seance.moduleNumber = 3;
    seance.moduleCount = 4;
    seance.date = QDate(2022, 2, 23);
    Meeting other = seance;
    other.cycleMark = u"Autre"_s;
    PlanPenalty penalty;
    penalty.caution = DateCaution { DateCaution::Kind::SameDay, {}, other };
    Meeting later = seance;
    later.date = seance.date.addDays(20);
    return { { seance, later }, { penalty }, 1 };
}

} // namespace

/// What the planning assistant shows is read, also where the screen is small.
class PlanLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownOfADateIsReadHoweverNarrowTheList()
    {
        ProposalList list;
        list.setProposal(proposal(), {}, {});
        constexpr int narrow = 45; // characters
        for (const int width : { 200, 100, narrow }) {
            list.resize(width * list.fontMetrics().averageCharWidth(), 400);
            list.show();
            QTest::qWait(0);
            const int margins = 2 * (list.style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
            QVERIFY2(list.columnWidth(3) >= list.fontMetrics().averageCharWidth() * leastRemark,
                qPrintable(QString::number(width)));
            for (int row = 0; row < list.topLevelItemCount(); ++row) {
                for (const int column : { 1, 2, 3 }) {
                    const QModelIndex index = list.model()->index(row, column);
                    const QRect room = list.visualRect(index);
                    const QRect needed = list.fontMetrics().boundingRect(
                        QRect(0, 0, room.width() - margins, 1000), Qt::TextWordWrap, index.data().toString());
                    QVERIFY2(needed.height() <= room.height() && needed.width() <= room.width(),
                        qPrintable(index.data().toString()));
                }
            }
            // What has no room is reached by scrolling, and there is nothing to scroll where it has.
            QCOMPARE(list.horizontalScrollBar()->maximum() > 0, width == narrow);
        }
    }

    void withoutRemarksNothingIsScrolledForThem()
    {
        ProposalList list;
        PlanProposal plan = proposal();
        plan.penalties.clear();
        list.setProposal(plan, {}, {});
        list.resize(88 * list.fontMetrics().averageCharWidth(), 400);
        list.show();
        QTest::qWait(0);
        QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
    }

    void whatIsKnownOfANewMeetingIsReadOverSeveralLines()
    {
        TestDatabase test(u"sqlite"_s);
        auto workspace = test.create(Content::Programme, clockAt({ 2022, 6, 1 }));
        const QDate day(2022, 11, 8);
        const CycleId old = must(ProgrammeStore(workspace->database()).cycles()).first().id;
        must(workspace->programmes().add(
            must(copyOf(workspace->database(), old, { u"Suivant"_s, false, {} }))));
        must(workspace->planning().addPlace(
            { .name = u"Mairie"_s, .address = {}, .access = {}, .capacity = {} }));
        BusyTime busy;
        busy.name = u"Mairie"_s;
        busy.label = u"Salon des associations et des services publics "_s.repeated(6).trimmed();
        busy.first = busy.last = day;
        busy.source = BusyTime::Source::Hand;
        must(workspace->planning().replaceBusyTimes(
            BusyTime::Whose::Place, busy.name, BusyTime::Source::Hand, day, day, { busy }));
        NewMeetingDialog dialog(*workspace, day, nullptr);
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"newPlaceEdit"_s), busy.name);
        QTest::qWait(0);
        const auto *dates = dialog.findChild<QTreeWidget *>(u"newDatesList"_s);
        const QModelIndex known = dates->model()->index(0, 2);
        QVERIFY2(known.data().toString().contains(busy.label), qPrintable(known.data().toString()));
        const QRect room = dates->visualRect(known);
        const int margins = 2 * (dates->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
        const QRect needed = dates->fontMetrics().boundingRect(
            QRect(0, 0, room.width() - margins, 1000), Qt::TextWordWrap, known.data().toString());
        QVERIFY(needed.height() > dates->fontMetrics().height());
        QVERIFY2(needed.height() <= room.height(), qPrintable(QString::number(room.height())));
    }

    void placesOfTheGroupsOfTwoCyclesCutNothingOnASmallScreen()
    {
        TestDatabase test(u"sqlite"_s);
        auto workspace = test.create(Content::Programme, clockAt({ 2022, 6, 1 }));
        Database &database = workspace->database();
        const CycleId old = must(ProgrammeStore(database).cycles()).first().id;
        must(workspace->programmes().add(must(copyOf(database, old, { u"Suivant"_s, false, {} }))));
        must(workspace->programmes().add(must(copyOf(database, old, { u"Autre"_s, false, {} }))));
        PlanAssistant dialog(*workspace, nullptr);
        dialog.resize(smallScreen);
        dialog.show();
        QTest::qWait(0);
        const auto *form = dialog.findChild<PlanWishForm *>();
        QVERIFY2(form->height() <= form->heightForWidth(form->width()), // its lines are not drawn apart
            qPrintable(QString::number(form->height())));
        dialog.findChild<QCheckBox *>(u"planOtherPlacesCheck"_s)->setChecked(true);
        dialog.findChild<MessageBar *>(u"messageBar"_s)
            ->say(MessageBar::Tone::Advice, u"Aucun calendrier ne convient.\nUn\nseul\nsuffirait."_s);
        QTest::qWait(0);
        QVERIFY2(dialog.width() <= smallScreen.width() && dialog.height() <= smallScreen.height(),
            qPrintable(u"%1 × %2"_s.arg(dialog.width()).arg(dialog.height())));
        const auto *ask = dialog.findChild<QPushButton *>(u"proposeButton"_s);
        QVERIFY(dialog.rect().contains(QRect(ask->mapTo(&dialog, QPoint()), ask->size())));
        // A note keeps all its lines; an arrow is not under a scroll bar.
        const auto *speakers = dialog.findChild<QLabel *>(u"planSpeakersNote"_s);
        QVERIFY(speakers->height() >= speakers->heightForWidth(speakers->width()));
        const int seen = form->parentWidget()->width();
        const auto combos = form->findChildren<QComboBox *>();
        QVERIFY(combos.size() > 12);
        // Which group a place is for is read.
        const auto labels = form->findChildren<ElidedLabel *>();
        QVERIFY(!labels.isEmpty());
        for (const ElidedLabel *label : labels) {
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        for (const QComboBox *combo : combos) {
            QVERIFY2(
                combo->mapTo(form, QPoint(combo->width(), 0)).x() <= seen, qPrintable(combo->objectName()));
        }
    }
};

IREV_TEST(PlanLayoutTest)
#include "planlayouttest.moc"
