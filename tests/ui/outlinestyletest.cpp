// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/outlinestyle.h"
#include "tests/support/testregistry.h"
#include "tests/ui/contrast.h"
#include "ui/widgets/elidedcombobox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Of the pixel that stands out most from the middle of this area, along the line through its middle.
double outlineContrast(QWidget &widget, const QRect &area)
{
    const QImage image = widget.grab().toImage();
    const QColor inside = image.pixelColor(area.center());
    double most = 1;
    for (int x = area.left(); x <= area.center().x(); ++x) {
        most = std::max(most, contrast(inside, image.pixelColor(x, area.center().y())));
    }
    return most;
}

} // namespace

class OutlineStyleTest final : public QObject
{
    Q_OBJECT

    static void palettes()
    {
        QTest::addColumn<QPalette>("worn");
        const auto worn = [](QRgb window, QRgb base, QRgb text) {
            QPalette palette { QColor(window) };
            palette.setColor(QPalette::Base, QColor(base));
            palette.setColor(QPalette::Text, QColor(text));
            palette.setColor(QPalette::WindowText, QColor(text));
            return palette;
        };
        QTest::newRow("light") << worn(0xfff3f5f6, 0xffffffff, 0xff1c2529);
        QTest::newRow("dark") << worn(0xff1d2529, 0xff14191c, 0xffe4eaec);
    }

    OutlineStyle style_;

private Q_SLOTS:
    void emptyBoxesAndFieldsAreSeen_data() { palettes(); }
    void emptyBoxesAndFieldsAreSeen()
    {
        QFETCH(const QPalette, worn);
        QCheckBox check;
        QRadioButton radio;
        QLineEdit line;
        QPlainTextEdit text;
        QSpinBox number;
        for (QWidget *widget : std::initializer_list<QWidget *> { &check, &radio, &line, &text, &number }) {
            widget->setStyle(&style_);
            widget->setPalette(worn);
            widget->resize(200, 30);
            widget->ensurePolished();
        }
        constexpr double asked = 3; // WCAG 2.1, 1.4.11
        QStyleOptionButton option;
        option.initFrom(&check);
        const QRect box = style_.subElementRect(QStyle::SE_CheckBoxIndicator, &option, &check);
        const QRect ring = style_.subElementRect(QStyle::SE_RadioButtonIndicator, &option, &radio);
        QVERIFY2(
            outlineContrast(check, box) >= asked, qPrintable(QString::number(outlineContrast(check, box))));
        QVERIFY2(
            outlineContrast(radio, ring) >= asked, qPrintable(QString::number(outlineContrast(radio, ring))));
        for (QWidget *field : std::initializer_list<QWidget *> { &line, &text, &number }) {
            const double seen = outlineContrast(*field, field->rect().adjusted(0, 4, 0, -4));
            QVERIFY2(seen >= asked, qPrintable(QString::number(seen)));
        }
    }

    /// The text of a button that is on is read, and the button is seen to be on.
    void aButtonThatIsOnIsSeenAndRead_data() { palettes(); }
    void aButtonThatIsOnIsSeenAndRead()
    {
        QFETCH(QPalette, worn);
        worn.setColor(QPalette::Highlight, QColor(0xff257a84));
        worn.setColor(QPalette::HighlightedText, Qt::white);
        worn.setColor(QPalette::ButtonText, worn.color(QPalette::WindowText));
        QPushButton button;
        button.setCheckable(true);
        button.setStyle(&style_);
        button.setPalette(worn);
        button.resize(80, 26);
        button.ensurePolished();
        const auto ground = [&] { return button.grab().toImage().pixelColor(8, 13); };
        const QColor off = ground();
        button.setChecked(true);
        const QColor on = ground();
        QVERIFY2(contrast(on, off) >= 1.2, qPrintable(QString::number(contrast(on, off))));
        const double read = contrast(on, worn.color(QPalette::ButtonText));
        QVERIFY2(read >= 4.5, qPrintable(QString::number(read))); // WCAG 2.1, 1.4.3
    }

    void aChoiceWithoutRoomEndsWithAnEllipsis()
    {
        const QString text = u"Session 1 — COMPLET – 24 inscrits, 5 en attente"_s;
        ElidedComboBox narrow;
        narrow.addItem(text);
        QComboBox usual;
        usual.addItem(text);
        for (QComboBox *box : std::initializer_list<QComboBox *> { &narrow, &usual }) {
            box->setStyle(&style_);
            box->resize(600, 26);
        }
        QCOMPARE(narrow.grab().toImage(), usual.grab().toImage());
        for (QComboBox *box : std::initializer_list<QComboBox *> { &narrow, &usual }) {
            box->resize(160, 26);
        }
        QVERIFY(narrow.grab().toImage() != usual.grab().toImage());
    }
};

IREV_TEST(OutlineStyleTest)

#include "outlinestyletest.moc"
